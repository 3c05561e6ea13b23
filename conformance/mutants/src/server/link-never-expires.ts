import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/link-never-expires',
  fails: ['HTTP-52'],
  bug: 'A link that was never opened is good for ever.',
  replaces: {
    '@offline-activation/server/dist/portal/is-link-good.js': ({ isLinkGood }) => ({
      isLinkGood: (link, now): link is NonNullable<typeof link> =>
        isLinkGood(link && { ...link, madeAt: now }, now),
    }),
  },
};
