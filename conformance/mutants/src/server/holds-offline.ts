import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/holds-offline',
  fails: ['CHK-1'],
  bug: 'An offline token can be confirmed, which any copy of the machine has too.',
  replaces: {
    '@offline-activation/server/dist/rules/held-token.js': () => ({
      heldToken: (book, activation, holds, now) =>
        book.tokens.find(
          (token) =>
            holds.sub === activation.id &&
            token.activationId === activation.id &&
            token.kid === activation.kid &&
            token.generation === holds.generation &&
            (token.exp === undefined || now < token.exp),
        ),
    }),
  },
};
