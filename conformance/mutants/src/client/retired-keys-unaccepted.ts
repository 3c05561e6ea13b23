import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/retired-keys-unaccepted',
  fails: ['ASK-4'],
  bug: 'A code accepts only the issuer keys that still sign: a vendor who goes back to the former key after a fault cannot answer any code that is on its way.',
  replaces: {
    '@offline-activation/verifier/dist/trust-store.js': ({ trustStore }) => ({
      trustStore(anchors) {
        const store = trustStore(anchors);
        return { ...store, accepts: store.accepts.filter((kid) => store.find(kid)?.status === 'active') };
      },
    }),
  },
};
