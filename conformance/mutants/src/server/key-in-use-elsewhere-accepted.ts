import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/key-in-use-elsewhere-accepted',
  fails: ['ORD-9'],
  bug: 'Licenses know nothing of each other: one installation holds seats of two licenses, and deactivating it frees only one.',
  replaces: {
    '@offline-activation/server/dist/checks/machine-key-reused.js': () => ({
      machineKeyReused: () => undefined,
    }),
  },
};
