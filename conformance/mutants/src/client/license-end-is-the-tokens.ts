import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/license-end-is-the-tokens',
  fails: ['EVAL-2'],
  bug: 'The end of the license is taken for that of the token: a token that outlives it by the grace of the vendor stops early.',
  replaces: {
    '@offline-activation/client/dist/status/state-of.js': ({ clientStateOf }) => ({
      clientStateOf(state, stored, now) {
        const ends = stored?.fault === null ? stored.claims.license.expiresAt : undefined;
        const name = clientStateOf(state, stored, now);
        return name === 'active' && ends !== undefined && now >= Date.parse(ends) / 1000 ? 'expired' : name;
      },
    }),
  },
};
