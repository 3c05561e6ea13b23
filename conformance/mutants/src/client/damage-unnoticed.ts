import type { StoredState } from '@offline-activation/client/dist/state/stored-state.js';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/damage-unnoticed',
  fails: ['STORE-3'],
  bug: 'The state has no digest: what a failing disk made of it is taken as long as it is JSON.',
  replaces: {
    '@offline-activation/client/dist/state/state-bytes.js': () => ({
      decodeState(bytes) {
        try {
          return JSON.parse(new TextDecoder().decode(bytes).split('\n')[2] ?? '') as StoredState;
        } catch {
          return null;
        }
      },
    }),
  },
};
