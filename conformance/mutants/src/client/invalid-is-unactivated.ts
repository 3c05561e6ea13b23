import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/invalid-is-unactivated',
  fails: ['STATE-4'],
  bug: 'A token that is not good any more counts as none: nobody is told that the license is for another product.',
  replaces: {
    '@offline-activation/client/dist/status/state-of.js': ({ clientStateOf }) => ({
      clientStateOf(...given) {
        const state = clientStateOf(...given);
        return state === 'invalid' ? 'unactivated' : state;
      },
    }),
  },
};
