import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/rekeyed-kept-out',
  fails: ['ROW-10'],
  bug: 'The owner whose seat a twin took over is treated as a stranger: the two take the seat from each other until the budget is spent.',
  replaces: {
    '@offline-activation/server/dist/rules/has-rekeyed-exposure.js': () => ({
      hasRekeyedExposure: () => false,
    }),
  },
};
