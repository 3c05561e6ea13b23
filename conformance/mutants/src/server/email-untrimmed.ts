import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/email-untrimmed',
  fails: ['CRED-3'],
  bug: 'A blank that came along when the e-mail was copied makes it another one (G3).',
  replaces: {
    '@offline-activation/server/dist/rules/fold-email.js': ({ foldEmail }) => ({
      foldEmail: (address) => (address === address.trim() ? foldEmail(address) : address),
    }),
  },
};
