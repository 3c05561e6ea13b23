import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/edition-in-any-case',
  fails: ['ORD-7'],
  bug: 'An edition is found in any letter case, so one that the license does not include, and that another program calls differently, is granted.',
  replaces: {
    '@offline-activation/server/dist/rules/edition.js': ({ editionOf }) => ({
      editionOf: (asked, editions) =>
        editions.find((each) => each.toLowerCase() === asked?.toLowerCase()) ?? editionOf(asked, editions),
    }),
  },
};
