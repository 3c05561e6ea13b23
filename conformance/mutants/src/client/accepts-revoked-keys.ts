import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/accepts-revoked-keys',
  fails: ['ASK-4', 'ASK-8'],
  bug: 'A code accepts every issuer key that the application knows, revoked ones too: the answer may be signed by one of them, and is refused.',
  replaces: {
    '@offline-activation/verifier/dist/trust-store.js': ({ trustStore }) => ({
      trustStore(anchors) {
        const store = trustStore(anchors);
        if (anchors.every(({ status }) => status !== 'revoked')) return store;
        const { accepts } = trustStore(anchors.map(({ key }) => ({ key, status: 'active' })));
        return { ...store, accepts };
      },
    }),
  },
};
