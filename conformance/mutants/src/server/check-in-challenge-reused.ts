import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/check-in-challenge-reused',
  fails: ['CHAL-1', 'CHK-1'],
  bug: 'At check-ins nobody asks whether the challenge was used: who has kept one code for five minutes renews with it as often as wanted.',
  replaces: {
    '@offline-activation/server/dist/checks/check-in-challenge.js': ({ checkInChallenge }) => ({
      checkInChallenge: (situation) =>
        checkInChallenge({
          ...situation,
          challenge: situation.challenge && { ...situation.challenge, used: false },
        }),
    }),
  },
};
