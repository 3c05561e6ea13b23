import type { Bench } from './bench.js';
import type { WorldPlan } from './plan.js';
import type { Cap, Id } from './requirement.js';
import type { Observed } from './steps/observe.js';
import type { ActivateStep, Step } from './steps/step.js';
import type { World } from './target.js';

/** What a case works with. */
export interface T {
  readonly world: World;
  /** Machines, codes and the model of what the server should know: see {@link Bench}. */
  readonly bench: Bench;
  /** Seed of this case, derived from the root seed and the case's id. */
  readonly seed: bigint;
  /** Plays steps that only prepare: a breach inside blocks the case and fails nothing. */
  arrange(...steps: Step[]): Promise<void>;
  /** Plays steps and judges every answer: breaches of declared ids fail, of others block. */
  play(...steps: Step[]): Promise<void>;
  /**
   * Plays steps like {@link play}, but whatever keeps an outcome from being as required is a breach of this one id:
   * for sentences about something other than the outcome itself. Side checks are left out.
   */
  playFor(id: Id, ...steps: Step[]): Promise<void>;
  /** Sends one activation request without judging it or writing it into the books: for looking at answers by hand. */
  ask(step: ActivateStep): Promise<Observed>;
  /** Compares the server's ledger with the books: a difference is a breach of this id. Needs `ledger`. */
  books(id: Id): Promise<void>;
  /** Asserts one requirement by hand. False is a breach of that id, or blocks where the case does not declare it. */
  that(id: Id, holds: boolean, expected: unknown, got: unknown, at?: string): void;
}

/** One test of the suite: an example, or a property that plays many generated step lists in fresh worlds. */
export type Case = Example | Property;

interface CaseHead {
  /** `family/name`, permanent. */
  readonly id: string;
  /** One sentence for people. */
  readonly title: string;
  /** Requirements that this case judges; asserting another is a harness error. */
  readonly asserts: readonly Id[];
  /**
   * Capabilities without which the case cannot be played. What its world's plan asks for is not among them: there
   * `seed` is for cases that change a license, and a target says itself which worlds it can hold.
   */
  readonly needs: readonly Cap[];
}

/** A case whose steps are written down. */
export interface Example extends CaseHead {
  readonly world: WorldPlan;
  /** How many times it is played, each in a fresh world: for races. Default 1. */
  readonly repeat?: number;
  /** Plays the case in a world of its own. */
  run(t: T): Promise<void>;
}

/** A case whose steps are generated, and that must hold for all of them. */
export interface Property extends CaseHead {
  /** Makes the arbitrary of one run: a world plan and steps for it, both plain JSON. */
  readonly runs: import('fast-check').Arbitrary<{ world: WorldPlan; steps: Step[] }>;
  /**
   * Looked at after each step beside the books' own judgement, also after the step at which an answer departed from the
   * books (`diverged`), before that ends the run: so that an invariant of the server's own ledger is seen to break
   * though the run would otherwise only be blocked.
   */
  readonly invariant?: (t: T, diverged: boolean) => Promise<void>;
}

/** Tells a property from an example. */
export const isProperty = (c: Case): c is Property => 'runs' in c;
