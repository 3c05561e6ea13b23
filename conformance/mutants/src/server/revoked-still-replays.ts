import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/revoked-still-replays',
  fails: ['ORD-4'],
  bug: 'A license that was charged back still hands out the tokens it has given before: revoking only stops new machines (D14).',
  replaces: {
    '@offline-activation/server/dist/checks/license-revoked.js': ({ licenseRevoked }) => ({
      licenseRevoked: (situation) =>
        situation.book.answers.some(({ digest }) => digest === situation.code.digest)
          ? undefined
          : licenseRevoked(situation),
    }),
  },
};
