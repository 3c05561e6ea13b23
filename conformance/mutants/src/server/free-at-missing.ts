import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/free-at-missing',
  fails: ['SEAT-12'],
  bug: 'No date is given: “try again some days later” (D15).',
  replaces: {
    '@offline-activation/server/dist/rules/free-at.js': () => ({ freeAt: () => null }),
  },
};
