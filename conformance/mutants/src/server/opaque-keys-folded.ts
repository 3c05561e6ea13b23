import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/opaque-keys-folded',
  fails: ['ORD-3'],
  bug: 'The database compares text without letter case, so of the vendor’s own keys, which differ in it, one opens the license of another.',
  replaces: {
    '@offline-activation/server/dist/rules/matches-key.js': ({ matchesKey }) => ({
      matchesKey(typed, { key, policy }) {
        if (policy.keyFormat !== 'opaque') return matchesKey(typed, { key, policy });
        return matchesKey(typed.toLowerCase(), { key: key.toLowerCase(), policy });
      },
    }),
  },
};
