import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/challenge-good-for-many',
  fails: ['ORD-12', 'CHAL-1', 'CHK-1'],
  bug: 'A challenge is not used up: one contact with the server activates a room of offline machines as online ones.',
  replaces: {
    '@offline-activation/server/dist/rules/is-challenge-good.js': ({ isChallengeGood }) => ({
      isChallengeGood: (challenge, now) => isChallengeGood(challenge && { ...challenge, used: false }, now),
    }),
  },
};
