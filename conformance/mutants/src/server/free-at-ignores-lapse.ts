import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/free-at-ignores-lapse',
  fails: ['DEACT-18', 'REL-1', 'SEAT-12'],
  bug: '`freeAt` is always the end of a lock window, also where a token lapses long before.',
  replaces: {
    '@offline-activation/server/dist/rules/lapses-at.js': () => ({ lapsesAt: () => null }),
  },
};
