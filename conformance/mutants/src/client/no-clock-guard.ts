import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/no-clock-guard',
  fails: ['CLOCK-6', 'CLOCK-9'],
  bug: 'No clock is ever taken for one that was set back: a license for a year lasts for as long as it is kept in that year.',
  replaces: {
    '@offline-activation/client/dist/clock/rolled-back.js': () => ({ isRolledBack: () => false }),
  },
};
