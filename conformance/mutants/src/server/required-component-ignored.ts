import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/required-component-ignored',
  fails: ['ORD-13'],
  bug: 'The names that the policy requires are only added to the sum: a reformatted machine passes where the vendor asked for its install id.',
  replaces: {
    '@offline-activation/fingerprint/dist/sufficiency.js': ({ sufficiency }) => ({
      sufficiency: (policy, components) => sufficiency({ ...policy, required: [] }, components),
    }),
  },
};
