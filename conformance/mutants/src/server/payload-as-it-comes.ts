import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/payload-as-it-comes',
  fails: ['JSON-8'],
  bug: 'The payload is written in whatever order its members were made, so the same claims give another token elsewhere.',
  replaces: {
    '@offline-activation/codec/dist/canonical-json.js': () => ({
      encodeCanonicalJson: (value) => new TextEncoder().encode(JSON.stringify(value)),
    }),
  },
};
