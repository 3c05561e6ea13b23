import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/email-case-sensitive',
  fails: ['CRED-3'],
  bug: 'Letter case of the e-mail decides: a phone that writes the first letter in upper case locks its owner out (G3).',
  replaces: {
    '@offline-activation/server/dist/rules/fold-email.js': () => ({ foldEmail: (address) => address.trim() }),
  },
};
