import type { CaseOutcome } from './outcome.js';

/** A module that a mutant replaces, found and compared with the real one. */
export interface Target {
  /** Its name among the mutant's `replaces`. */
  readonly path: string;
  /** URL of the real module's file. */
  readonly url: string;
  /** Exports that are replaced. */
  readonly names: readonly string[];
}

/** Where a mutant's module lies, and what it replaces. */
export interface Mutation {
  /** URL of the module that exports `mutant`. */
  readonly mutant: string;
  readonly targets: readonly Target[];
}

/** What a subject is asked to do with the mutated packages. */
export type Order =
  | {
      readonly order: 'judge';
      /** Decimal digits. */
      readonly seed: string;
      /** Step lists that each property plays. */
      readonly runs: number;
      readonly shrink: boolean;
      /** Folder for traces of what failed; absent: none are written. */
      readonly traces?: string;
      /** Cases to play; absent: all. */
      readonly cases?: readonly string[];
    }
  | {
      readonly order: 'replay';
      /** Path of a trace file. */
      readonly trace: string;
    };

/** One child process's work. */
export interface Job {
  readonly mutation: Mutation;
  /** URL of a module that exports `subject`: a {@link Subject}. */
  readonly subject: string;
  readonly order: Order;
}

/** What came of replaying a trace. */
export interface Replayed {
  /** `breached`: as recorded; `held`: the requirement held; `unclear`: neither could be said. */
  readonly verdict: 'breached' | 'held' | 'unclear';
  /** The first difference, or what stood in the way. */
  readonly why: string;
}

/** What a subject answers to an order. */
export type Report =
  | { readonly report: 'judged'; readonly cases: readonly CaseOutcome[] }
  | { readonly report: 'replayed'; readonly replayed: Replayed };

/** Puts the packages under test through something; loaded when the mutant is in place. */
export type Subject = (order: Order) => Promise<Report>;

/** What a child says before it ends. */
export type Answer = { readonly report: Report } | { readonly fault: string };
