import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/retired-key-refused',
  fails: ['READ-4'],
  bug: 'A key that signs no more verifies no more: every perpetual license ends with the key that it was signed with.',
  replaces: {
    '@offline-activation/verifier/dist/issuer-key.js': ({ issuerKeyOf }) => ({
      issuerKeyOf(kid, trust) {
        const key = issuerKeyOf(kid, trust);
        if (key.status === 'retired') throw new ProtocolError('key-revoked', 'key');
        return key;
      },
    }),
  },
};
