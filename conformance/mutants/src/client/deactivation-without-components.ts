import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/deactivation-without-components',
  fails: ['END-2'],
  bug: 'A deactivation says which key was given up and nothing of the machine: no server can tell it from a copy, and the seat stays locked.',
  replaces: {
    '@offline-activation/client/dist/giving-up/deactivation.js': ({ giveUp }) => ({
      giveUp: (session, now) => giveUp({ ...session, components: [] }, now),
    }),
  },
};
