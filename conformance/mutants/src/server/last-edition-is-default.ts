import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/last-edition-is-default',
  fails: ['ACT-1'],
  bug: 'A request without an edition gets the last one listed, the most expensive.',
  replaces: {
    '@offline-activation/server/dist/rules/edition.js': () => ({
      editionOf: (asked, editions) => asked ?? editions.at(-1) ?? '',
    }),
  },
};
