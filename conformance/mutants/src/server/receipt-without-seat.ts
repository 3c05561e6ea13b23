import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/receipt-without-seat',
  fails: ['RCPT-1'],
  bug: 'A receipt is written after the release and finds no activation any more, so nobody can see which seat was given up.',
  replaces: {
    '@offline-activation/signer/dist/sign.js': ({ signClaims }) => ({
      signClaims: (claims, signing) => {
        if (claims.kind !== 'receipt') return signClaims(claims, signing);
        const { sub: _gone, ...rest } = claims as typeof claims & { sub?: string };
        return signClaims(rest as unknown as typeof claims, signing);
      },
    }),
  },
};
