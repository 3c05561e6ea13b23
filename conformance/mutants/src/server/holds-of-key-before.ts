import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/holds-of-key-before',
  fails: ['CHK-1'],
  bug: 'A token of the same activation will do, also one of the key before: a copy of the machine as it was proves what the new one holds.',
  replaces: {
    '@offline-activation/server/dist/rules/held-token.js': () => ({
      heldToken: (book, activation, holds, now) =>
        book.tokens.find(
          (token) =>
            holds.sub === activation.id &&
            token.activationId === activation.id &&
            token.generation === holds.generation &&
            token.mode === 'online' &&
            (token.exp === undefined || now < token.exp),
        ),
    }),
  },
};
