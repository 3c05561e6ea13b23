import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/digest-of-folded-value',
  fails: ['FP-1'],
  bug: 'Values are trimmed and put in lower case before they are digested: another client of the vendor on the same machine is another machine.',
  replaces: {
    '@offline-activation/fingerprint/dist/digest.js': ({ digestOf }) => ({
      digestOf: (product, name, value) => digestOf(product, name, value.trim().toLowerCase()),
    }),
  },
};
