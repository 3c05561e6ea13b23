import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/lock-lifted-by-policy',
  fails: ['LOCK-5'],
  bug: 'A vendor who drops the lock from the policy drops it for everyone, and each of them frees a seat that is still in use.',
  replaces: {
    '@offline-activation/server/dist/rules/decide-release.js': ({ decideRelease }) => ({
      decideRelease(book, activation, policy, now) {
        const { lock: _dropped, ...free } = activation;
        return decideRelease(book, policy.lock === null ? free : activation, policy, now);
      },
    }),
  },
};
