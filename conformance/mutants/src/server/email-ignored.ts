import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/email-ignored',
  fails: ['CRED-2', 'CRED-4', 'HTTP-55', 'ORD-3'],
  bug: 'The e-mail is asked for and not looked at: whoever finds a license key in a screenshot uses it.',
  replaces: {
    '@offline-activation/server/dist/rules/matches-email.js': () => ({ matchesEmail: () => true }),
  },
};
