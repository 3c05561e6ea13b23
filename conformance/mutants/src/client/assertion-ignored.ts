import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/assertion-ignored',
  fails: ['ENV-2'],
  bug: 'The signature is tried under every assertion that there is, so a receipt of the same key is replayed as a license.',
  replaces: {
    '@offline-activation/verifier/dist/signature.js': ({ requireSignature }) => ({
      async requireSignature(envelope, kind, ...key) {
        for (const each of ['machine-code', 'deactivation', 'token', 'receipt'] as const) {
          const verified = await requireSignature(envelope, each, ...key).then(
            () => true,
            () => false,
          );
          if (verified) return;
        }
        return requireSignature(envelope, kind, ...key);
      },
    }),
  },
};
