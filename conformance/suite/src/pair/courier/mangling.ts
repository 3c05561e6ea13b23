import type { Random } from '../../oracle/random.js';
import type { Id } from '../../requirement.js';

/** What is done to content on its way, and must cost nothing. */
export interface Mangling {
  readonly id: string;
  /** For people, in the past: `wrapped it at 76 characters`. */
  readonly says: string;
  /** The sentence that a reader breaks which does not undo it. */
  readonly requirement: Id;
  apply(content: string, random: Random): string;
}

/** What is done to the bytes of a file when it is saved. */
export interface Saving {
  readonly id: string;
  readonly says: string;
  readonly requirement: Id;
  apply(content: string): Uint8Array;
}
