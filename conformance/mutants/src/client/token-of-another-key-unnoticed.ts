import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/token-of-another-key-unnoticed',
  fails: ['STATE-5'],
  bug: 'The key is compared when a token is loaded and never again: after a new key the seat of the old one stays in use.',
  replaces: {
    '@offline-activation/client/dist/status/state-of.js': ({ clientStateOf }) => ({
      clientStateOf: (state, stored, now) =>
        clientStateOf(state, stored?.fault === null ? { ...stored, ofThisKey: true } : stored, now),
    }),
  },
};
