import { type Requirement, requirements, revision } from '@offline-activation/spec';
import type { Id } from './requirement.js';

/** The specification as the runner and the reports look at it. */
export interface Spec {
  /** Name of the frozen revision, as `draft-1`: another one whenever any requirement's text changes. */
  readonly revision: string;
  /** In the order of the chapters. */
  readonly requirements: readonly Requirement[];
  /** Answers the requirement with this id; undefined where there is none. */
  get(id: string): Requirement | undefined;
}

/** A specification of these requirements. */
export function specOf(requirements: readonly Requirement[], name: string): Spec {
  const byId = new Map(requirements.map((requirement) => [requirement.id, requirement]));
  return { revision: name, requirements, get: (id) => byId.get(id) };
}

let published: Spec | undefined;

/** The specification of this release, read once. */
export function spec(): Spec {
  published ??= specOf(requirements(), revision().revision);
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
