import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/receipt-answers-itself',
  fails: ['RCPT-1'],
  bug: '`req` of a receipt holds its own id, so a client cannot tell which deactivation was accepted and shows its code for ever.',
  replaces: {
    '@offline-activation/signer/dist/sign.js': ({ signClaims }) => ({
      signClaims: (claims, signing) => {
        const { kind, jti } = claims as { kind: string; jti?: string };
        return signClaims(kind === 'receipt' ? { ...claims, req: jti } : claims, signing);
      },
    }),
  },
};
