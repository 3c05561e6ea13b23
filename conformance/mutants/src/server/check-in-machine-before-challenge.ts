import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/check-in-machine-before-challenge',
  fails: ['CHK-1'],
  bug: 'Facts are compared before the challenge, so servers disagree about a check-in with both faults.',
  replaces: {
    '@offline-activation/server/dist/checks/check-in-order.js': ({ checkInChecks }) => ({
      checkInChecks: checkInChecks.toSorted(
        (a, b) => Number(a.name === 'checkInChallenge') - Number(b.name === 'checkInChallenge'),
      ),
    }),
  },
};
