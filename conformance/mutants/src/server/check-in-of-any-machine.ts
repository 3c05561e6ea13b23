import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/check-in-of-any-machine',
  fails: ['CHK-1'],
  bug: 'A check-in that has the key is taken for the machine: a copied state directory renews its lease on the copy for ever.',
  replaces: {
    '@offline-activation/server/dist/checks/check-in-machine.js': ({ checkInMachine }) => ({
      checkInMachine(situation) {
        const finding = checkInMachine(situation);
        const mismatch = finding && 'refused' in finding && finding.refused.code === 'machine-mismatch';
        return mismatch ? undefined : finding;
      },
    }),
  },
};
