import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/machine-footer-written',
  fails: ['ENV-4'],
  bug: 'What the machine signs has a footer like everything else: no server reads it.',
  replaces: {
    '@offline-activation/signer/dist/machine-footer.js': () => ({
      machineFooter: () => new TextEncoder().encode('{"kid":"machine"}'),
    }),
  },
};
