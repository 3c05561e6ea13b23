import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/placeholder-digested',
  fails: ['FP-2'],
  bug: 'What the firmware says where nobody has filled it in has a digest like any other: machines of one maker are one machine (C1).',
  replaces: {
    '@offline-activation/fingerprint/dist/placeholder.js': () => ({ isPlaceholder: () => false }),
  },
};
