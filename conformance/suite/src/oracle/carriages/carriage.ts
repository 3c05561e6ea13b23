import type { Id } from '../../requirement.js';
import type { FileFacts } from '../carrier-file.js';
import type { Kind } from '../kinds.js';
import type { Random } from '../random.js';
import type { MalformedReason, ReadingCode } from '../refusal.js';

/** What is carried. */
export interface Load {
  readonly kind: Kind;
  readonly envelope: string;
  /** A good envelope of the same kind that is another one. */
  readonly other: string;
  readonly facts: FileFacts;
}

/** A way in which an envelope arrives: in whatever a person pastes, or in the content of a file. */
export interface Carriage {
  readonly id: string;
  /** The sentence that a reader breaks which does not read it so. */
  readonly requirement: Id;
  /** How it must be refused; absent: the envelope is found. */
  readonly refused?: { readonly code: ReadingCode; readonly reason?: MalformedReason };
  write(load: Load, random: Random): string;
}

type Write = (load: Load, random: Random) => string;

/** Tables of carriages that one sentence is about. */
export const carriagesOf = (requirement: Id) => ({
  found: (id: string, write: Write): Carriage => ({ id: `carriage/${id}`, requirement, write }),
  malformed: (id: string, reason: MalformedReason | undefined, write: Write): Carriage => ({
    id: `carriage/${id}`,
    requirement,
    refused: { code: 'malformed', ...(reason !== undefined && { reason }) },
    write,
  }),
  refused: (id: string, code: ReadingCode, write: Write): Carriage => ({
    id: `carriage/${id}`,
    requirement,
    refused: { code },
    write,
  }),
});
