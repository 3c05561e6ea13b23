import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/unproved-counts-as-proved',
  fails: ['DEACT-15', 'DEACT-16', 'DEACT-17', 'DEACT-18'],
  bug: 'Whoever sends a deactivation frees the seat at once: a copy of the key gives the seat away while the machine works on.',
  replaces: {
    '@offline-activation/server/dist/rules/is-proved.js': () => ({ isProved: () => true }),
  },
};
