import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/email-folded-as-unicode',
  fails: ['CRED-3'],
  bug: 'Addresses are folded as Unicode does it, where the sign for kelvin is a k: another mailbox, which only looks alike, stands for its owner.',
  replaces: {
    '@offline-activation/server/dist/rules/fold-email.js': () => ({
      foldEmail: (address) => address.trim().normalize('NFKC').toLowerCase(),
    }),
  },
};
