import { type Entry, suiteOf } from './catalogue.js';
import type { Calls, Mutation, SuiteName } from './job.js';
import type { CaseOutcome } from './outcome.js';
import type { Prepared } from './run-entry.js';

/** An entry that can be in place together with others. */
export interface Mutated extends Prepared {
  readonly mutation: Mutation;
}

/** Where mutants are in place: in the server, in the client, or in processes of the client. */
export type Place = SuiteName | 'process';

export const placeOf = (entry: Entry): Place => (entry.mutant.process ? 'process' : suiteOf(entry));

/** What is known of the real one. */
export interface Real {
  readonly outcomes: readonly CaseOutcome[];
  /** Absent: nobody could look on, as in a process of its own. */
  readonly calls?: Calls;
}

export const outcomeIn = ({ outcomes }: Real, id: string): CaseOutcome | undefined =>
  outcomes.find((outcome) => outcome.case === id);
