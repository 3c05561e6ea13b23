import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/license-key-compared-exactly',
  fails: ['CRED-1'],
  bug: 'The license key is compared as it is typed: the letter O for a zero, or a lower-case key, is a wrong key (A14).',
  replaces: {
    '@offline-activation/server/dist/rules/matches-key.js': () => ({
      matchesKey: (typed, { key }) => typed === key,
    }),
  },
};
