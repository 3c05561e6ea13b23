import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/short-signature-is-a-wrong-one',
  fails: ['SIG-1'],
  bug: 'What is too short to hold a signature is told to be forged: a file that was cut off on its way looks like fraud.',
  replaces: {
    '@offline-activation/codec/dist/envelope.js': ({ open }) => ({
      open(text) {
        const [body = ''] = text.split('.').slice(2);
        if (Buffer.from(body, 'base64url').length < 64)
          throw new ProtocolError('signature-invalid', 'signature');
        return open(text);
      },
    }),
  },
};
