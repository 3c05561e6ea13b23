import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/refusals-without-offers',
  fails: ['TELL-3'],
  bug: 'With a refusal its code is told and nothing to do next: whoever could go on by hand gives up.',
  replaces: {
    '@offline-activation/client/dist/refusal.js': ({ refusalOf }) => ({
      refusalOf: (error) => ({ ...refusalOf(error), offers: [] }),
    }),
  },
};
