import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/lifted-lock-shown',
  fails: ['HTTP-30', 'HTTP-53'],
  bug: 'The views show the lock that the token names, also when it was lifted: nobody tries to give up what is free.',
  replaces: {
    '@offline-activation/server/dist/steps/activation-view.js': ({ activationView }) => ({
      activationView: (activation, token) =>
        activationView({ ...activation, lock: activation.lock ?? token }, token),
    }),
  },
};
