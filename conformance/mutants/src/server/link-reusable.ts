import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/link-reusable',
  fails: ['HTTP-51'],
  bug: 'A mailed link works as often as one likes: whoever finds it in a mailbox or a proxy log has the portal.',
  replaces: {
    '@offline-activation/server/dist/portal/is-link-good.js': ({ isLinkGood }) => ({
      isLinkGood: (link, now): link is NonNullable<typeof link> =>
        isLinkGood(link && { ...link, used: false }, now),
    }),
  },
};
