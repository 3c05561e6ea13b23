import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/expired-still-replays',
  fails: ['ORD-6'],
  bug: 'The owner of an expired license is given the old token again, and learns only from the application that stops a month later.',
  replaces: {
    '@offline-activation/server/dist/checks/license-expired.js': ({ licenseExpired }) => ({
      licenseExpired: (situation) =>
        situation.book.answers.some(({ digest }) => digest === situation.code.digest)
          ? undefined
          : licenseExpired(situation),
    }),
  },
};
