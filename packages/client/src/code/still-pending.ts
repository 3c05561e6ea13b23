import type { Component } from '@offline-activation/protocol';
import type { CodeNow } from './make-code.js';

/**
 * Tells whether a pending code may be shown again: it differs from one made now in nothing but `jti`, `iat`, and the
 * versions of system and application.
 *
 * @spec 4 (CODE-3), 16.3
 */
export function isStillPending(pending: Omit<CodeNow, 'app'>, now: CodeNow): boolean {
  return (
    haveSameComponents(pending.machine.fingerprint.components, now.machine.fingerprint.components) &&
    JSON.stringify(pending.accepts) === JSON.stringify(now.accepts) &&
    pending.machine.label === now.machine.label &&
    pending.machine.platform === now.machine.platform &&
    pending.aud === now.aud
  );
}

function haveSameComponents(one: readonly Component[], other: readonly Component[]): boolean {
  const digests = new Map(one.map(({ name, digest }) => [name, digest]));
  return one.length === other.length && other.every(({ name, digest }) => digests.get(name) === digest);
}
