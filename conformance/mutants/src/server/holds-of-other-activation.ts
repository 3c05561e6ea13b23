import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/holds-of-other-activation',
  fails: ['CHK-1'],
  bug: 'Whose activation `holds` names is not looked at, as long as the token is the machine’s own.',
  replaces: {
    '@offline-activation/server/dist/rules/held-token.js': () => ({
      heldToken: (book, activation, holds, now) =>
        book.tokens.find(
          (token) =>
            token.kid === activation.kid &&
            token.generation === holds.generation &&
            token.mode === 'online' &&
            (token.exp === undefined || now < token.exp),
        ),
    }),
  },
};
