import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/suspended-still-replays',
  fails: ['ORD-5'],
  bug: 'A suspended license still hands out the tokens it has given before: the shortcut for lost tokens comes before the look at the license.',
  replaces: {
    '@offline-activation/server/dist/checks/license-suspended.js': ({ licenseSuspended }) => ({
      licenseSuspended: (situation) =>
        situation.book.answers.some(({ digest }) => digest === situation.code.digest)
          ? undefined
          : licenseSuspended(situation),
    }),
  },
};
