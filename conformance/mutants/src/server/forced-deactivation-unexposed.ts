import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/forced-deactivation-unexposed',
  fails: ['DEACT-17'],
  bug: 'A seat given up without proof leaves no exposure: a machine that works on is seen nowhere.',
  replaces: {
    '@offline-activation/server/dist/rules/deactivated.js': ({ deactivated }) => ({
      deactivated(book, kid, releaseClass, now) {
        const after = deactivated(book, kid, releaseClass, now);
        return releaseClass === 'forced' ? { ...after, exposures: book.exposures } : after;
      },
    }),
  },
};
