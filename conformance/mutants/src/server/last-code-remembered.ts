import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/last-code-remembered',
  fails: ['ROW-1', 'ROW-2', 'ROW-3'],
  bug: 'Of each machine only the code answered last is stored: the file of the trip before, found again, makes one more token and supersedes the good one (D17, D18).',
  replaces: {
    '@offline-activation/server/dist/rules/is-answered.js': ({ isAnswered }) => ({
      isAnswered(book, asked) {
        const last = book.answers.findLast(({ kid }) => kid === asked.kid);
        return isAnswered({ ...book, answers: last === undefined ? [] : [last] }, asked);
      },
    }),
  },
};
