import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/challenge-announced-longer',
  fails: ['HTTP-20'],
  bug: 'A challenge is said to be good for ten minutes and is refused after five: courtesy of a constant that was changed in one place.',
  replaces: {
    '@offline-activation/server/dist/steps/make-challenge.js': ({ makeChallenge }) => ({
      async makeChallenge(parts) {
        const later = { ...parts, now: () => parts.now() + 300 };
        const { expiresAt } = await makeChallenge(later);
        return { ...(await makeChallenge(parts)), expiresAt };
      },
    }),
  },
};
