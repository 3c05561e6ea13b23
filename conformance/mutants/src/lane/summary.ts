import type { Id } from '@offline-activation/conformance';
import { isSound } from './controls.js';
import { forcedRequirements } from './forced-requirements.js';
import type { MutantResult, Verdict } from './result.js';

/** A requirement, and the mutants that it was seen to kill. */
export interface Forced {
  readonly id: Id;
  /** Killed mutants that break it. */
  readonly by: readonly string[];
  /** Of these, the ones that break nothing else: without this requirement's cases they would live. */
  readonly alone: readonly string[];
}

/** What a run of the lane came to. */
export interface Summary {
  /** How many mutants came to what, the controls left out. */
  readonly verdicts: Readonly<Record<Verdict, number>>;
  /** Controls that came to something else than they must, or were not run. */
  readonly broken: readonly string[];
  /** The kill matrix over the requirements asked about, in their order. */
  readonly matrix: readonly Forced[];
  /** Of these, the ones that no killed mutant breaks. */
  readonly notForced: readonly Id[];
  /** Forced, but by no mutant that breaks nothing else. */
  readonly notAlone: readonly Id[];
  /** 0: every mutant was killed. 1: one was not. 5: the lane itself is broken. */
  readonly exitCode: 0 | 1 | 5;
}

/**
 * Folds results into figures.
 *
 * @param requirements - Ids that should be forced. Default: {@link forcedRequirements} of activation and seats.
 */
export function summary(
  results: readonly MutantResult[],
  requirements: readonly Id[] = forcedRequirements(),
): Summary {
  const mutants = results.filter(({ control }) => control === undefined);
  const killed = mutants.filter(({ verdict }) => verdict === 'killed');
  const matrix = requirements.map((id): Forced => {
    const by = killed.filter(({ fails }) => fails.includes(id));
    const alone = by.filter(({ fails }) => fails.length === 1);
    return {
      id,
      by: by.map(({ id: mutant }) => mutant).sort(),
      alone: alone.map(({ id: mutant }) => mutant).sort(),
    };
  });
  const verdicts = { killed: 0, survived: 0, 'wrong-ids': 0, stale: 0, inconclusive: 0 };
  for (const { verdict } of mutants) verdicts[verdict]++;
  const broken = brokenControls(results);
  return {
    verdicts,
    broken,
    matrix,
    notForced: matrix.filter(({ by }) => by.length === 0).map(({ id }) => id),
    notAlone: matrix.filter(({ by, alone }) => by.length > 0 && alone.length === 0).map(({ id }) => id),
    exitCode: broken.length > 0 ? 5 : killed.length < mutants.length ? 1 : 0,
  };
}

function brokenControls(results: readonly MutantResult[]): string[] {
  const run = results.filter(({ control }) => control !== undefined);
  const absent = (['must-live', 'must-die'] as const).filter(
    (kind) => !run.some(({ control }) => control === kind),
  );
  return [
    ...absent.map((kind) => `no ${kind} control was run`),
    ...run.filter((one) => !isSound(one)).map(({ id }) => id),
  ];
}
