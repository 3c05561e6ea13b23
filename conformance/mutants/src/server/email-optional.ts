import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/email-optional',
  fails: ['CRED-2', 'CRED-4'],
  bug: 'The e-mail is compared only where one is sent: leaving the field empty is enough.',
  replaces: {
    '@offline-activation/server/dist/rules/matches-email.js': ({ matchesEmail }) => ({
      matchesEmail: (asked, stored) => asked === undefined || matchesEmail(asked, stored),
    }),
  },
};
