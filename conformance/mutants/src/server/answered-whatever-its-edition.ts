import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/answered-whatever-its-edition',
  fails: ['ROW-15'],
  bug: 'A code is known again whichever edition is asked for: after a release the pro edition is refused because the standard one was answered.',
  replaces: {
    '@offline-activation/server/dist/rules/is-answered.js': () => ({
      isAnswered: (book, asked) =>
        book.answers.some(
          ({ kid, jti, digest }) => kid === asked.kid && jti === asked.jti && digest === asked.digest,
        ),
    }),
  },
};
