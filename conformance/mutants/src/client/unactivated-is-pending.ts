import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/unactivated-is-pending',
  fails: ['STATE-3'],
  bug: 'A client that has never asked is told to wait for its answer: nobody begins.',
  replaces: {
    '@offline-activation/client/dist/status/state-of.js': ({ clientStateOf }) => ({
      clientStateOf(...given) {
        const state = clientStateOf(...given);
        return state === 'unactivated' ? 'pending' : state;
      },
    }),
  },
};
