import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/answered-whatever-its-bytes',
  fails: ['CHK-1', 'ORD-10'],
  bug: 'A code is known again by its `jti` alone, so another code with the same one is given the first one’s token.',
  replaces: {
    '@offline-activation/server/dist/rules/is-conflicting.js': () => ({ isConflicting: () => false }),
    '@offline-activation/server/dist/rules/is-answered.js': () => ({
      isAnswered: (book, asked) =>
        book.answers.some(
          ({ kid, jti, edition }) => kid === asked.kid && jti === asked.jti && edition === asked.edition,
        ),
    }),
  },
};
