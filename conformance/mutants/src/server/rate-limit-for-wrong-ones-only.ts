import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/rate-limit-for-wrong-ones-only',
  fails: ['ORD-2', 'CRED-5'],
  bug: 'Whoever has the right key passes the limit, so the limit tells a guesser which guess was right and never slows the search.',
  replaces: {
    '@offline-activation/server/dist/steps/attempt.js': ({ attempt }) => ({
      attempt: (parts, credentials, source) =>
        attempt({ ...parts, rateLimits: false }, credentials, source).catch(() =>
          attempt(parts, credentials, source),
        ),
    }),
  },
};
