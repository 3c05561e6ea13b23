import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/challenge-unchecked',
  fails: ['ORD-12', 'CHAL-1', 'CHAL-2', 'CHK-1'],
  bug: 'Any challenge will do: a machine that never was online gets an online token, without a lock.',
  replaces: {
    '@offline-activation/server/dist/rules/is-challenge-good.js': () => ({ isChallengeGood: () => true }),
  },
};
