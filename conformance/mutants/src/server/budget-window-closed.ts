import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/budget-window-closed',
  fails: ['REL-1', 'ROW-5', 'ROW-7'],
  bug: 'An event still counts at the instant at which it should not: the person who comes back exactly at `retryAt` is sent away again.',
  replaces: {
    '@offline-activation/server/dist/rules/is-counted.js': ({ isCounted }) => ({
      isCounted: (event, now) => isCounted(event, now - 1),
    }),
  },
};
