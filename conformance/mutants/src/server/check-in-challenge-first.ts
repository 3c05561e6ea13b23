import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/check-in-challenge-first',
  fails: ['CHK-1'],
  bug: 'The challenge is looked at first: a lost answer is lost for good, and a suspended license is reported as a stale challenge.',
  replaces: {
    '@offline-activation/server/dist/checks/check-in-order.js': ({ checkInChecks }) => ({
      checkInChecks: checkInChecks.toSorted(
        (a, b) => Number(b.name === 'checkInChallenge') - Number(a.name === 'checkInChallenge'),
      ),
    }),
  },
};
