import { digestOf } from '@offline-activation/fingerprint';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/empty-text-digested',
  fails: ['FP-2'],
  bug: 'An empty value has a digest like any other, so every machine that cannot be read is the same.',
  replaces: {
    '@offline-activation/fingerprint/dist/components-of.js': ({ componentsOf }) => ({
      componentsOf: (product, facts) => [
        ...componentsOf(product, facts),
        ...Object.keys(facts)
          .filter((name) => facts[name] === '')
          .map((name) => ({ name, digest: digestOf(product, name, '') })),
      ],
    }),
  },
};
