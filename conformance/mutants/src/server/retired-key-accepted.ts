import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/retired-key-accepted',
  fails: ['ROW-0'],
  bug: 'A key that was given up by a deactivation is served again: a restored snapshot of the machine activates as if nothing had happened (E1).',
  replaces: {
    '@offline-activation/server/dist/checks/machine-key-retired.js': () => ({
      machineKeyRetired: () => undefined,
    }),
  },
};
