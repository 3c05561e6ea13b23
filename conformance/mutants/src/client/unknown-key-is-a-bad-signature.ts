import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/unknown-key-is-a-bad-signature',
  fails: ['END-5', 'HTTP-3', 'KEY-2'],
  bug: 'A license under a key that the application does not know is told to be forged, though it is only newer than the application.',
  replaces: {
    '@offline-activation/verifier/dist/issuer-key.js': ({ issuerKeyOf }) => ({
      issuerKeyOf(kid, trust) {
        try {
          return issuerKeyOf(kid, trust);
        } catch (error) {
          throw ProtocolError.is(error) && error.code === 'key-unknown'
            ? new ProtocolError('signature-invalid', 'signature')
            : error;
        }
      },
    }),
  },
};
