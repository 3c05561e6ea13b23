import type { Component } from '@offline-activation/protocol';
import type { Book } from './book.js';
import { type Candidate, candidates } from './candidates.js';

/**
 * The matching activations: live ones of other keys that look like this machine, in the order of creation.
 *
 * @spec 9.3 (ROW-11 to ROW-14)
 */
export function matchingOnes(book: Book, kid: string, now: readonly Component[]): Candidate[] {
  return candidates(book, kid, now, ['match', 'drifted']);
}

/**
 * The indeterminate activations: live ones of other keys of which too much is unreadable now, in the order of creation.
 *
 * @spec 9.3 (ROW-16)
 */
export function indeterminateOnes(book: Book, kid: string, now: readonly Component[]): Candidate[] {
  return candidates(book, kid, now, ['indeterminate']);
}
