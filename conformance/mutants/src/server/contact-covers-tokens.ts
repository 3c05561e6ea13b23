import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/contact-covers-tokens',
  fails: ['CHK-2'],
  bug: 'The lease of a first contact is taken to replace the offline token, though nobody knows whether it ever arrived: the seat is given away while that token works for ever.',
  replaces: {
    '@offline-activation/server/dist/issue/planned.js': ({ planned }) => ({
      planned(seated, plan) {
        if (plan.by !== 'check-in' || plan.code.holds !== undefined) return planned(seated, plan);
        const tokens = seated.book.tokens.map((token) =>
          token.kid === seated.activation.kid ? { ...token, covered: true } : token,
        );
        return planned({ ...seated, book: { ...seated.book, tokens } }, plan);
      },
    }),
  },
};
