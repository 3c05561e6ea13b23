import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/check-in-without-challenge',
  fails: ['CHK-1'],
  bug: 'A check-in that carries no challenge is taken for one that is fresh, so a code from last year is as good as contact.',
  replaces: {
    '@offline-activation/server/dist/checks/check-in-challenge.js': ({ checkInChallenge }) => ({
      checkInChallenge: (situation) =>
        situation.code.claims.challenge === undefined ? undefined : checkInChallenge(situation),
    }),
  },
};
