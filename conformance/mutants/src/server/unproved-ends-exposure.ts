import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/unproved-ends-exposure',
  fails: ['DEACT-15'],
  bug: 'A deactivation without proof wipes the exposure of its key: over-use is hidden by a copy of the key.',
  replaces: {
    '@offline-activation/server/dist/rules/deactivated.js': ({ deactivated }) => ({
      deactivated(book, kid, releaseClass, now) {
        const after = deactivated(book, kid, releaseClass, now);
        if (releaseClass !== 'none') return after;
        return { ...after, exposures: after.exposures.filter((each) => each.kid !== kid) };
      },
    }),
  },
};
