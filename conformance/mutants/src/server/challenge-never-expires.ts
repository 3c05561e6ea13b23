import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/challenge-never-expires',
  fails: ['ORD-12', 'CHAL-2'],
  bug: 'A challenge is good for ever, so its answer shows nothing about when the machine was online.',
  replaces: {
    '@offline-activation/server/dist/rules/is-challenge-good.js': ({ isChallengeGood }) => ({
      isChallengeGood: (challenge) => isChallengeGood(challenge, 0),
    }),
  },
};
