import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/receipt-signed-anew',
  fails: ['DEACT-12'],
  bug: 'A repeated deactivation is taken for a new one: the person who lost the receipt is told that there was no seat (E9).',
  replaces: {
    '@offline-activation/server/dist/steps/receipt-id.js': () => {
      let made = 0;
      return { receiptIdOf: (kid) => `${kid} ${made++}` };
    },
  },
};
