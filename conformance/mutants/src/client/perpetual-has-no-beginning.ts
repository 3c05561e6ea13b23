import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/perpetual-has-no-beginning',
  fails: ['STATE-7'],
  bug: 'A token without an end is not compared with the clock at all: one that begins next week counts as active.',
  replaces: {
    '@offline-activation/client/dist/status/state-of.js': ({ clientStateOf }) => ({
      clientStateOf(state, stored, now) {
        const name = clientStateOf(state, stored, now);
        const isPerpetual = stored?.fault === null && stored.claims.exp === undefined;
        return name === 'not-yet-valid' && isPerpetual ? 'active' : name;
      },
    }),
  },
};
