import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/email-compared-though-not-asked',
  fails: ['CRED-7'],
  bug: 'An e-mail that a browser filled in by itself is compared though the policy asks for the key only, and the right key is wrong.',
  replaces: {
    '@offline-activation/server/dist/rules/matches-credentials.js': ({ matchesCredentials }) => ({
      matchesCredentials: (credentials, license) =>
        credentials.email === undefined
          ? matchesCredentials(credentials, license)
          : matchesCredentials(credentials, {
              ...license,
              policy: { ...license.policy, credentials: 'key-and-email' },
            }),
    }),
  },
};
