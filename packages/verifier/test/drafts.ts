import { digestOf } from '@offline-activation/fingerprint';
import type { ArtifactKind, Component } from '@offline-activation/protocol';
import { trustStore } from '../src/index.js';
import { type Draft, keyOf } from './forge.js';

export const PRODUCT = 'example-editor';
export const machine = keyOf('machine');
export const otherMachine = keyOf('other machine');
export const issuer = keyOf('issuer');
export const retired = keyOf('retired issuer');
export const revoked = keyOf('revoked issuer');
export const stranger = keyOf('stranger');

export const trust = trustStore([
  { key: issuer.text, status: 'active' },
  { key: retired.text, status: 'retired' },
  { key: revoked.text, status: 'revoked' },
]);

const ID = 'AAAAAAAAAAAAAAAAAAAAAA';
const names = ['hw.smbios-uuid.1', 'hw.disk-serial.1', 'os.install-id.1'];

/** The machine's components: those of its facts, or after each of them has changed. */
export const components = (fact = 'now'): Component[] =>
  names.map((name) => ({ name, digest: digestOf(PRODUCT, name, `${name} ${fact}`) }));

const common = { ver: 1, jti: ID, iat: '2026-03-01T09:30:00Z', aud: PRODUCT };

const PAYLOADS: Readonly<Record<ArtifactKind, () => Record<string, unknown>>> = {
  'machine-code': () => ({
    kind: 'machine-code',
    ...common,
    machine: {
      key: machine.text,
      platform: 'linux',
      fingerprint: { scheme: 'oap-fp-1', components: components() },
    },
    app: { version: '1.0' },
    accepts: [issuer.kid],
  }),
  deactivation: () => ({ kind: 'deactivation', ...common, machine: { key: machine.text } }),
  token: () => ({
    kind: 'token',
    ...common,
    iss: 'Example Software',
    nbf: '2026-02-28T09:30:00Z',
    sub: 'act-1',
    req: ID,
    cnf: { kid: machine.kid },
    license: { id: 'lic-1', edition: 'standard', entitlements: [] },
    seat: { generation: 5, limit: 3, mode: 'offline' },
    binding: {
      scheme: 'oap-fp-1',
      components: components().map((component, i) => ({
        ...component,
        class: i < 2 ? 'hardware' : 'os',
        weight: 2,
      })),
      quorum: 4,
    },
  }),
  receipt: () => ({
    kind: 'receipt',
    ...common,
    iss: 'Example Software',
    kid: machine.kid,
    releaseClass: 'proved',
    req: ID,
  }),
};

export const isMachineSigned = (kind: ArtifactKind) => kind === 'machine-code' || kind === 'deactivation';

/** A draft that reads well. */
export function draftOf(kind: ArtifactKind): Draft {
  const machineSigned = isMachineSigned(kind);
  return {
    payload: PAYLOADS[kind](),
    payloadText: null,
    footer: machineSigned ? '' : JSON.stringify({ kid: issuer.kid }),
    assertion: `oap/1/${kind}`,
    key: machineSigned ? machine : issuer,
    signature: (bytes) => bytes,
    carrier: (envelope) => envelope,
  };
}
