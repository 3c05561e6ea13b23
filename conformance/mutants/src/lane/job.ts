import type { Shown } from './layers.js';
import type { CaseOutcome } from './outcome.js';

/** An export that a mutant replaces. */
export interface ReplacedName {
  readonly name: string;
  /** A function can be exchanged behind the backs of those who hold it, and its calls be seen; another value cannot. */
  readonly isFunction: boolean;
}

/** A module that a mutant replaces, found and compared with the real one. */
export interface Target {
  /** Its name among the mutant's `replaces`. */
  readonly path: string;
  /** URL of the real module's file. */
  readonly url: string;
  /** Exports that are replaced. */
  readonly names: readonly ReplacedName[];
}

/** Where a mutant's module lies, and what it replaces. */
export interface Mutation {
  /** URL of the module that exports `mutant`. */
  readonly mutant: string;
  readonly targets: readonly Target[];
  /** Whether what it answers may hang on more than what it is asked. */
  readonly keepsState: boolean;
  /** Whether its module remembers nothing from one time that it is in place to the next. */
  readonly isForgetful: boolean;
  /**
   * Functions that read what it replaces and is no function; whoever else does, does so through them.
   *
   * Absent: nobody knows who reads it.
   */
  readonly readers?: readonly Target[];
}

/** Which of the suites: against the reference server, or against the reference client. */
export type SuiteName = 'server' | 'client';

/** Mutants that are in place in processes of their own. */
export interface Processes {
  /** URLs of the modules of those that are in place. */
  readonly inPlace: readonly string[];
  /** All that are in place in one process or another: these share a file. */
  readonly all: readonly Mutation[];
}

/** Cases to be judged. */
export interface JudgeOrder {
  readonly order: 'judge';
  readonly suite: SuiteName;
  /** Decimal digits. */
  readonly seed: string;
  /** Step lists that each property plays. */
  readonly runs: number;
  readonly shrink: boolean;
  /** Folder for traces of what failed; absent: none are written. */
  readonly traces?: string;
  /** Plays it on processes of the client with these mutants in each, and only what needs a process. */
  readonly process?: Processes;
  /** Whether no mutant in place bears on what happens before the first case, so that one server does for many orders. */
  readonly keepsServer?: boolean;
  /** Cases to play; absent: all. */
  readonly cases?: readonly string[];
  /** Plays only every so many-th of them. */
  readonly every?: number;
}

/** What a subject is asked to do with the mutated packages. */
export type Order =
  | JudgeOrder
  | {
      readonly order: 'replay';
      /** Path of a trace file. */
      readonly trace: string;
    };

/** What a child process is made for: everything that may be replaced in it, and what its jobs are done with. */
export interface Stage {
  readonly targets: readonly Target[];
  /** URL of a module that exports `subject`: a {@link Subject}. */
  readonly subject: string;
}

/** A turn of one mutant on a stage, or of several at once. */
export interface Job {
  /** All that is in place: where two stand in for the same export, the later one around the earlier one. */
  readonly mutations: readonly Mutation[];
  readonly order: Order;
  /** Has it said which replaceable exports were called, and when, and which of some mutants would have been noticed. */
  readonly watch?: Watched;
}

/** What is looked at while a job is done. */
export interface Watched {
  /** Mutants to be asked what they would have answered; none of them keeps state. */
  readonly shadows: readonly Mutation[];
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

/**
 * Puts the packages under test through something; loaded when the first mutant is in place.
 *
 * @param begins - To be called with the id of each case before it is played; one case is over before the next begins.
 */
export type Subject = (order: Order, begins: (id: string) => void) => Promise<Report>;

/** Which replaceable exports were called, by {@link nameOf}. */
export interface Calls {
  /** While modules were loaded: what these saw cannot be exchanged afterwards. */
  readonly loading: readonly string[];
  /** Before the first case. */
  readonly before: readonly string[];
  readonly cases: Readonly<Record<string, readonly string[]>>;
  /**
   * Cases in which a mutant that was asked would have answered a call otherwise, by the URL of its module, and whether it
   * would have before the first case. A mutant that is not named here was not asked.
   */
  readonly differing: Readonly<
    Record<string, { readonly before: boolean; readonly cases: readonly string[] }>
  >;
}

/** What a child says of a job. */
export type Answer =
  | {
      readonly report: Report;
      readonly calls?: Calls;
      /** What was seen of mutants that were in place at once. */
      readonly shown?: Shown;
      /** Whole milliseconds of a processor, those of processes that the subject started left out. */
      readonly cpuMs?: number;
    }
  | { readonly fault: string; readonly dead?: true };

/** One name for an export of a module, all over the lane. */
export const nameOf = (url: string, name: string): string => `${url}#${name}`;
