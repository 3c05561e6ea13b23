import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/deactivation-shown-until-new-key',
  fails: ['END-3'],
  bug: 'The deactivation code is gone from the screen once a new code was asked for: a trip that brings both is not possible.',
  replaces: {
    '@offline-activation/client/dist/status/status.js': ({ statusOf }) => ({
      statusOf: (state, ...rest) =>
        statusOf(state.machineKey === null ? state : { ...state, deactivations: [] }, ...rest),
    }),
  },
};
