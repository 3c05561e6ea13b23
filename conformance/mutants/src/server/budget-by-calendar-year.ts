import type { Mutant } from '../mutant.js';

const yearOf = (seconds: number) => new Date(seconds * 1000).getUTCFullYear();

export const mutant: Mutant = {
  id: 'server/budget-by-calendar-year',
  fails: ['REL-5', 'ROW-6', 'ROW-8'],
  bug: 'The budget starts anew on New Year’s Day: twice the budget within a week.',
  replaces: {
    '@offline-activation/server/dist/rules/is-counted.js': ({ isCounted }) => ({
      isCounted: (event, now) => isCounted(event, now) && yearOf(event.at) === yearOf(now),
    }),
  },
};
