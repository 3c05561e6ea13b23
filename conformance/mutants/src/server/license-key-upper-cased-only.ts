import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/license-key-upper-cased-only',
  fails: ['CRED-1'],
  bug: 'Only letter case is forgiven: a key read out over the phone, with I for 1, is refused (A14).',
  replaces: {
    '@offline-activation/server/dist/rules/matches-key.js': ({ matchesKey }) => ({
      matchesKey: (typed, license) =>
        matchesKey(typed, license) && typed.trim().toUpperCase() === license.key,
    }),
  },
};
