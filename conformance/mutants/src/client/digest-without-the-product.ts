import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/digest-without-the-product',
  fails: ['FP-1'],
  bug: 'The product is left out of the digests, so two vendors can see that a machine is one.',
  replaces: {
    '@offline-activation/fingerprint/dist/digest.js': ({ digestOf }) => ({
      digestOf: (_product, name, value) => digestOf('', name, value),
    }),
  },
};
