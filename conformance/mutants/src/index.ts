/**
 * Mutants: the reference server with one deliberate fault each, which the conformance suite must notice, for exactly the
 * requirements that the fault breaks.
 *
 * {@link runMutants} puts them all before the suite and {@link summary} folds what comes of it; {@link runMutant} is for
 * one of them, with traces that {@link replayOnMutant} plays again. Nothing here judges servers of others.
 *
 * @packageDocumentation
 */

export { type Covered, covered } from './chain/covered.js';
export type { Figures } from './chain/figures.js';
export { recordedKillers, recordedTellers } from './chain/killers.js';
export { record } from './chain/record.js';
export { forcedRequirements } from './lane/forced-requirements.js';
export type { Replayed } from './lane/job.js';
export { StaleMutant } from './lane/mutation.js';
export type { LaneOptions, MutantOptions } from './lane/options.js';
export type { CaseOutcome } from './lane/outcome.js';
export { replayOnMutant } from './lane/replay-on-mutant.js';
export type { Control, MutantResult, Verdict } from './lane/result.js';
export { runMutant } from './lane/run-mutant.js';
export { runMutants } from './lane/run-mutants.js';
export { type Forced, type Summary, summary } from './lane/summary.js';
export type { Mutant } from './mutant.js';
export { mutants } from './mutants.js';
