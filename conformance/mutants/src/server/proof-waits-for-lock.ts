import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/proof-waits-for-lock',
  fails: ['DEACT-13'],
  bug: 'The lock window holds the seat against proof too: the one way out of it is closed.',
  replaces: {
    '@offline-activation/server/dist/rules/release-class.js': ({ releaseClassOf }) => ({
      releaseClassOf: (facts) =>
        releaseClassOf({
          ...facts,
          proved: facts.proved && (!facts.current || !facts.held || facts.forceable),
        }),
    }),
  },
};
