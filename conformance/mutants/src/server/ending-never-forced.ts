import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/ending-never-forced',
  fails: ['DEACT-18'],
  bug: 'A seat given up without proof waits for a lapse that perpetual tokens never have: it is lost.',
  replaces: {
    '@offline-activation/server/dist/rules/next-release.js': ({ nextRelease }) => ({
      nextRelease: (book, policy) => nextRelease(book, { ...policy, forcedRelease: 'refused' }),
    }),
  },
};
