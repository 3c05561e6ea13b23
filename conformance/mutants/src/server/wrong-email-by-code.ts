import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/wrong-email-by-code',
  fails: ['CRED-4', 'ORD-3'],
  bug: 'A right key with a wrong e-mail is `unauthorized`, as if it were a password: whoever tries keys sees when one is right.',
  replaces: {
    '@offline-activation/server/dist/rules/matches-credentials.js': ({ matchesCredentials }) => ({
      matchesCredentials(asked, license) {
        const { credentials } = license.policy;
        const keyOnly = { ...license, policy: { ...license.policy, credentials: 'key' as const } };
        const matches = matchesCredentials(asked, license);
        if (!matches && credentials !== 'key' && matchesCredentials(asked, keyOnly))
          throw new ProtocolError('unauthorized', 'request', {});
        return matches;
      },
    }),
  },
};
