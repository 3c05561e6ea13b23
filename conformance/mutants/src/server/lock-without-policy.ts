import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/lock-without-policy',
  fails: ['DEACT-17', 'DEACT-18', 'LOCK-3', 'TOK-10'],
  bug: 'A policy without a lock gets the usual six months.',
  replaces: {
    '@offline-activation/server/dist/rules/unlock-at.js': ({ unlockAtFor }) => ({
      unlockAtFor: (iat, lock) => unlockAtFor(iat, lock ?? 'P6M'),
    }),
  },
};
