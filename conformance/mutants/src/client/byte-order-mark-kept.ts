import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/byte-order-mark-kept',
  fails: ['CARR-2'],
  bug: 'The mark that an editor sets in front makes a license file no XML, and it is refused.',
  replaces: {
    '@offline-activation/codec/dist/decode-bytes.js': ({ decodeBytes }) => ({
      decodeBytes(bytes) {
        if (bytes[0] !== 0xef || bytes[1] !== 0xbb || bytes[2] !== 0xbf || bytes[3] !== 0x3c)
          return decodeBytes(bytes);
        throw new ProtocolError('malformed', 'structure', { reason: 'xml' });
      },
    }),
  },
};
