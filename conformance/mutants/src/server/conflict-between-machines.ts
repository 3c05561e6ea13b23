import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/conflict-between-machines',
  fails: ['ROW-15'],
  bug: 'A `jti` counts as used whichever machine used it: machines made from one image, with the same random state, shut each other out (C3).',
  replaces: {
    '@offline-activation/server/dist/rules/is-conflicting.js': () => ({
      isConflicting: (book, code) =>
        book.answers.some(({ jti, digest }) => jti === code.jti && digest !== code.digest),
    }),
  },
};
