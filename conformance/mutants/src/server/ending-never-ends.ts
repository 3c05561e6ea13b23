import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/ending-never-ends',
  fails: ['REL-3'],
  bug: 'A device that the portal ended keeps its seat for ever: the job that would release it does not know it.',
  replaces: {
    '@offline-activation/server/dist/rules/next-release.js': ({ nextRelease }) => ({
      nextRelease: (book, policy) =>
        nextRelease(
          { ...book, activations: book.activations.filter(({ endingBy }) => endingBy !== 'portal') },
          policy,
        ),
    }),
  },
};
