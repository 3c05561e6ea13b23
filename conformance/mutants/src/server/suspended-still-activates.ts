import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/suspended-still-activates',
  fails: ['ORD-5'],
  bug: 'Only revoking a license has an effect: one whose invoice is overdue activates new machines.',
  replaces: {
    '@offline-activation/server/dist/checks/license-suspended.js': () => ({
      licenseSuspended: () => undefined,
    }),
  },
};
