import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/lease-kept-whatever-changed',
  fails: ['CHK-1'],
  bug: 'In the first half of a lease nothing is looked at: what the customer bought yesterday, or a revoked issuer key, is noticed a week later.',
  replaces: {
    '@offline-activation/server/dist/rules/leases-on.js': () => ({
      leasesOn({ now, book, activation }) {
        const { mode, iat, exp } =
          book.tokens.filter((token) => token.activationId === activation.id).at(-1) ?? {};
        return (
          mode === 'online' &&
          iat !== undefined &&
          exp !== undefined &&
          now < iat + Math.floor((exp - iat) / 2)
        );
      },
    }),
  },
};
