import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/holds-of-anybody',
  fails: ['CHK-1'],
  bug: 'Only the generation in `holds` is looked at: one machine lifts its lock with the lease of another.',
  replaces: {
    '@offline-activation/server/dist/rules/held-token.js': () => ({
      heldToken: (book, _activation, holds, now) =>
        book.tokens.find(
          (token) =>
            token.generation === holds.generation &&
            token.mode === 'online' &&
            (token.exp === undefined || now < token.exp),
        ),
    }),
  },
};
