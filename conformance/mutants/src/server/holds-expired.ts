import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/holds-expired',
  fails: ['CHK-1'],
  bug: 'An expired lease can be confirmed: a backup from last year lifts the lock.',
  replaces: {
    '@offline-activation/server/dist/rules/held-token.js': () => ({
      heldToken: (book, activation, holds, _now) =>
        book.tokens.find(
          (token) =>
            holds.sub === activation.id &&
            token.activationId === activation.id &&
            token.kid === activation.kid &&
            token.generation === holds.generation &&
            token.mode === 'online',
        ),
    }),
  },
};
