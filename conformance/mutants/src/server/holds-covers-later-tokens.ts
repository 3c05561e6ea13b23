import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/holds-covers-later-tokens',
  fails: ['CHK-3'],
  bug: 'A confirmed lease covers every other token of the key, also those that came later: an offline token that is in use counts for nothing.',
  replaces: {
    '@offline-activation/server/dist/rules/confirm.js': ({ confirm }) => ({
      confirm(book, activation, held, now) {
        const confirmed = confirm(book, activation, held, now);
        const tokens = confirmed.tokens.map((token) =>
          token.kid === held.kid && token.generation !== held.generation
            ? { ...token, covered: true }
            : token,
        );
        return { ...confirmed, tokens };
      },
    }),
  },
};
