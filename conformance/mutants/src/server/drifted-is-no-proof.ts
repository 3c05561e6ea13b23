import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/drifted-is-no-proof',
  fails: ['DEACT-13'],
  bug: 'A machine with another network adapter cannot give its seat back: what drifted must wait for the lock (B5, E6).',
  replaces: {
    '@offline-activation/server/dist/rules/is-proved.js': () => ({
      isProved: (baseline, fingerprint) =>
        baseline !== undefined &&
        fingerprint !== undefined &&
        baseline.components.every(({ name, digest }) =>
          fingerprint.components.some((now) => now.name === name && now.digest === digest),
        ),
    }),
  },
};
