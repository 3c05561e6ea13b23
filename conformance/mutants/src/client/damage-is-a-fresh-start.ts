import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/damage-is-a-fresh-start',
  fails: ['STORE-3'],
  bug: 'A damaged state is taken for none: a client that was active yesterday has never been so, and nobody knows why.',
  replaces: {
    '@offline-activation/client/dist/state/state-bytes.js': ({ decodeState }) => ({
      decodeState: (bytes) =>
        decodeState(bytes) ?? {
          machineKey: null,
          pending: null,
          token: null,
          generations: {},
          floor: null,
          firstSight: null,
          deactivations: [],
        },
    }),
  },
};
