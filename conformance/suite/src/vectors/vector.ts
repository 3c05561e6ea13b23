import type { Json, JsonObject } from '../oracle/json.js';
import type { Id } from '../requirement.js';

/** What is asked: a pure method of the driver protocol, or a rule that no driver method shows alone. */
export const OPS = [
  'verify',
  'compare',
  'read',
  'receive',
  'sign',
  'open-file',
  'file-name',
  'component',
  'sufficiency',
  'bind',
  'license-key',
  'email',
  'lock-window',
  'token-times',
  'evaluate',
  'signature',
  'paserk',
] as const;
/** The call that a vector freezes. */
export type Op = (typeof OPS)[number];

/** What must be answered: `verdict`, for a refusal `code` and `stage`, and the values that the op gives. */
export interface Expectation extends JsonObject {
  readonly verdict: string;
}

/** One frozen call. */
export interface Vector {
  /** `family/name`, permanent. */
  readonly id: string;
  /** One sentence for people. */
  readonly title: string;
  /** The sentences that it shows; the first is the one that whoever fails it breaks. */
  readonly requirements: readonly Id[];
  /** Names of `notes`: classes of bugs that it finds. */
  readonly flags: readonly string[];
  /** What a wrong answer does to somebody, where that is more than its flag says. */
  readonly effect?: string;
  readonly op: Op;
  readonly input: JsonObject;
  readonly expect: Expectation;
  /** The accepted vector of the same set that a refused one differs from in one thing. */
  readonly parent?: string;
  /** That one thing. */
  readonly differs?: string;
  /** Values on the way to an accepting answer. */
  readonly intermediate?: JsonObject;
}

/** A class of bugs. */
export interface Note {
  /** What is wrong in an implementation that fails. */
  readonly bug: string;
  /** What that does to a user, or to the vendor. */
  readonly effect: string;
  /** Sections of the specification. */
  readonly links: readonly string[];
}

/** The vectors of one family, as a file has them. */
export interface VectorFile {
  readonly vectors: 1;
  readonly family: string;
  readonly about: string;
  /** Revision of the specification. */
  readonly spec: string;
  readonly seed: string;
  /** How many vectors each family that generates has beside its fixed ones. */
  readonly count: number;
  readonly generator: string;
  readonly license: 'CC0-1.0';
  readonly header: JsonObject;
  readonly notes: Readonly<Record<string, Note>>;
  readonly tests: readonly Vector[];
}

/** A question of a challenge set: a vector without all that says what it is about. */
export interface Question {
  readonly id: string;
  readonly op: Op;
  readonly input: JsonObject;
}

/** The questions of a challenge set, in no order. Neither seed nor expectations are in it. */
export interface ChallengeFile {
  readonly vectors: 1;
  readonly challenge: true;
  readonly spec: string;
  readonly generator: string;
  readonly tests: readonly Question[];
}

const ACCEPTING: readonly string[] = ['accept', 'match', 'drifted', 'valid', 'carried'];

/** Whether a verdict lets something pass; all others refuse. */
export const isAccepting = (verdict: Json | undefined): boolean =>
  typeof verdict === 'string' && ACCEPTING.includes(verdict);

/** The part of an id before its first slash. */
export const familyOfVector = (id: string): string => id.slice(0, id.indexOf('/'));
