import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/check-in-challenge-never-expires',
  fails: ['CHAL-2'],
  bug: 'At check-ins a challenge is good for ever: a stock of challenges, got once, renews leases on a machine that is never online again.',
  replaces: {
    '@offline-activation/server/dist/checks/check-in-challenge.js': ({ checkInChallenge }) => ({
      checkInChallenge: (situation) => checkInChallenge({ ...situation, now: 0 }),
    }),
  },
};
