import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/lock-by-the-day',
  fails: ['DEACT-18', 'LOCK-1', 'LOCK-2'],
  bug: 'A lock ends at midnight: by up to a day another date than the token says it began.',
  replaces: {
    '@offline-activation/server/dist/rules/unlock-at.js': ({ unlockAtFor }) => ({
      unlockAtFor(iat, lock) {
        const unlockAt = unlockAtFor(iat, lock);
        return unlockAt === null ? null : unlockAt - (unlockAt % 86_400);
      },
    }),
  },
};
