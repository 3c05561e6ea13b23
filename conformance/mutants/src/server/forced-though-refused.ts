import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/forced-though-refused',
  fails: ['REL-6'],
  bug: 'A policy that refuses forced releases is not asked: the seat of a machine with a perpetual token is given away.',
  replaces: {
    '@offline-activation/server/dist/rules/decide-release.js': ({ decideRelease }) => ({
      decideRelease: (book, activation, policy, now) =>
        decideRelease(book, activation, { ...policy, forcedRelease: 'allowed' }, now),
    }),
  },
};
