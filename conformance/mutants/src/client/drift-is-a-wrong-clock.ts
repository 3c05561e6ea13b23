import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/drift-is-a-wrong-clock',
  fails: ['STATE-6'],
  bug: 'Whatever is odd about a machine is told as a clock set back: after a new network card its owner looks at the clock, which is right.',
  replaces: {
    '@offline-activation/client/dist/status/state-of.js': ({ clientStateOf }) => ({
      clientStateOf(...given) {
        const state = clientStateOf(...given);
        return state === 'machine-drifted' ? 'clock-rollback' : state;
      },
    }),
  },
};
