import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/take-over-by-score',
  fails: ['ACT-4'],
  bug: 'Scores are compared without their totals: a poor match of many parts beats a good one of few.',
  replaces: {
    '@offline-activation/server/dist/rules/pick-best.js': () => ({
      pickBest: (candidates) =>
        candidates.reduce<(typeof candidates)[number] | undefined>(
          (best, next) => (best && best.comparison.score >= next.comparison.score ? best : next),
          undefined,
        ),
    }),
  },
};
