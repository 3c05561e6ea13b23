import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/budget-never-rolls',
  fails: ['REL-1', 'ROW-5', 'ROW-7'],
  bug: 'Counted events are never forgotten: after five repaired parts in ten years the customer is locked out for good.',
  replaces: {
    '@offline-activation/server/dist/rules/is-counted.js': () => ({ isCounted: () => true }),
  },
};
