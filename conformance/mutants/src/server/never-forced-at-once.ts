import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/never-forced-at-once',
  fails: ['DEACT-17'],
  bug: 'A deactivation without proof always waits for a lapse, also where the policy would let it go.',
  replaces: {
    '@offline-activation/server/dist/rules/release-class.js': ({ releaseClassOf }) => ({
      releaseClassOf: (facts) => releaseClassOf({ ...facts, forceable: false }),
    }),
  },
};
