import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/forced-deactivation-uncounted',
  fails: ['DEACT-17'],
  bug: 'A seat given up without proof is released and nothing is counted: deactivate, keep using, repeat.',
  replaces: {
    '@offline-activation/server/dist/rules/deactivated.js': ({ deactivated }) => ({
      deactivated(book, kid, releaseClass, now) {
        const after = deactivated(book, kid, releaseClass, now);
        return releaseClass === 'forced' ? { ...after, counted: book.counted } : after;
      },
    }),
  },
};
