import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/retired-key-signs',
  fails: ['CHK-1', 'KEY-1', 'ORD-11', 'RCPT-2'],
  bug: 'A retired issuer key goes on signing as long as it is the newest that the code accepts: retiring it retires nothing.',
  replaces: {
    '@offline-activation/server/dist/rules/signing-key.js': () => ({
      signingKey: (keys, accepts) =>
        keys.find(({ kid, status }) => status !== 'revoked' && accepts.includes(kid)),
    }),
  },
};
