import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/ending-stays-ending',
  fails: ['CHK-1', 'ROW-4'],
  bug: 'A machine that asks again while its seat is ending gets a token, and loses the seat all the same.',
  replaces: {
    '@offline-activation/server/dist/rules/revived.js': () => ({ revived: (activation) => activation }),
  },
};
