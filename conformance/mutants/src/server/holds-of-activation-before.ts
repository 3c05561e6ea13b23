import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/holds-of-activation-before',
  fails: ['CHK-1'],
  bug: 'A token of the same key will do, also one of an activation that was released since.',
  replaces: {
    '@offline-activation/server/dist/rules/held-token.js': () => ({
      heldToken: (book, activation, holds, now) =>
        book.tokens.find(
          (token) =>
            holds.sub === activation.id &&
            token.kid === activation.kid &&
            token.generation === holds.generation &&
            token.mode === 'online' &&
            (token.exp === undefined || now < token.exp),
        ),
    }),
  },
};
