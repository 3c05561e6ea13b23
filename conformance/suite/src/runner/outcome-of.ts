import { Blocked, Breach, HarnessError, Unmeasured, Untestable } from '../outcome.js';
import type { Cap, Id } from '../requirement.js';
import { Lacks } from '../targets/lacks.js';

/** How playing in one world ended. */
export type Outcome =
  | { readonly kind: 'held' }
  | { readonly kind: 'breach'; readonly breach: Breach }
  | { readonly kind: 'blocked'; readonly by: Blocked }
  | { readonly kind: 'untestable'; readonly why: string; readonly missing: readonly Cap[] }
  | { readonly kind: 'unmeasured'; readonly why: string }
  | { readonly kind: 'harness-error'; readonly why: string };

/** Every case asks this of its target, whatever it declares: that an answer comes at all. @spec 11.1 */
export const ANSWERS: Id = 'HTTP-2';

/** Sorts what was thrown. A breach of an id that the case does not declare was only in the way. */
export function outcomeOf(error: unknown, declared: ReadonlySet<Id>): Outcome {
  if (error instanceof Breach) {
    if (declared.has(error.id) || error.id === ANSWERS) return { kind: 'breach', breach: error };
    return { kind: 'blocked', by: new Blocked(error.id, error.expected, error.got, error.at) };
  }
  if (error instanceof Blocked) return { kind: 'blocked', by: error };
  if (error instanceof Unmeasured) return { kind: 'unmeasured', why: error.message };
  if (error instanceof Untestable) {
    return { kind: 'untestable', why: error.message, missing: error instanceof Lacks ? [error.cap] : [] };
  }
  if (error instanceof HarnessError) return { kind: 'harness-error', why: error.message };
  return { kind: 'harness-error', why: `the suite itself failed: ${stackOf(error)}` };
}

const stackOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 4).join('\n') : String(error);
