import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/new-baseline-restarts-lock',
  fails: ['LOCK-4'],
  bug: 'A new disk counts as a new machine where the lock is concerned: whoever repairs his computer is locked for another six months (D11).',
  replaces: {
    '@offline-activation/server/dist/issue/reissue.js': ({ reissued }) => ({
      reissued(situation, how) {
        const seated = reissued(situation, how);
        if (!how.counted) return seated;
        const { lock: _, ...activation } = seated.activation;
        return { ...seated, activation };
      },
    }),
  },
};
