import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/reason-untold',
  fails: ['TELL-1'],
  bug: 'Whatever cannot be read is "damaged": who pasted the sign-in page of a mail portal is sent for a new file, and pastes that page again.',
  replaces: {
    '@offline-activation/client/dist/refusal.js': ({ refusalOf }) => ({
      refusalOf(error) {
        const { reason: _, ...rest } = refusalOf(error);
        return rest;
      },
    }),
  },
};
