import { sha256 } from '@noble/hashes/sha2.js';
import { type Requirement, requirements } from '@offline-activation/spec';
import { toHex, utf8 } from './oracle/bytes.js';
import type { Id } from './requirement.js';

/** The specification as the runner and the reports look at it. */
export interface Spec {
  /** Short name of the text: changes whenever any requirement's text does. */
  readonly revision: string;
  /** In the order of the chapters. */
  readonly requirements: readonly Requirement[];
  get(id: string): Requirement | undefined;
}

/** A specification of these requirements. */
export function specOf(requirements: readonly Requirement[], revision: string): Spec {
  const byId = new Map(requirements.map((requirement) => [requirement.id, requirement]));
  return { revision, requirements, get: (id) => byId.get(id) };
}

let published: Spec | undefined;

/** The specification of this release, read once. */
export function spec(): Spec {
  published ??= specOf(requirements(), revisionOf(requirements()));
  return published;
}

/** The sentence of a requirement; says so where the specification has no such id. */
export function sentence(id: Id, of: Spec = spec()): string {
  return of.get(id)?.text ?? `(no requirement ${id} in the specification)`;
}

/** Whether a breach is a failure; a warning otherwise. */
export function isBinding(id: Id, of: Spec = spec()): boolean {
  const level = of.get(id)?.level ?? 'MUST';
  return level.startsWith('MUST') || level.startsWith('SHALL') || level === 'REQUIRED';
}

/** Eight hexadecimal digits over the hashes of all texts. */
function revisionOf(all: readonly Requirement[]): string {
  return toHex(sha256(utf8(all.map(({ id, hash }) => `${id} ${hash}\n`).join('')))).slice(0, 8);
}
