import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/signature-unverified',
  fails: ['CHK-1', 'ENV-2', 'ORD-1', 'SIG-2', 'SIG-3', 'SIG-4', 'SIG-5'],
  bug: 'The signature is decoded and never verified, so anyone speaks for any machine.',
  replaces: {
    '@offline-activation/verifier/dist/signature.js': () => ({ requireSignature: async () => {} }),
  },
};
