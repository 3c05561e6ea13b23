import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/forced-by-one-budget',
  fails: ['REL-1'],
  bug: 'One budget for everything: a customer whose laptop got a new network card cannot give up a lost device.',
  replaces: {
    '@offline-activation/server/dist/rules/decide-release.js': ({ decideRelease }) => ({
      decideRelease(book, activation, policy, now) {
        const counted = book.counted.map(({ at }) => ({ at, kind: 'forced' as const }));
        return decideRelease({ ...book, counted }, activation, policy, now);
      },
    }),
  },
};
