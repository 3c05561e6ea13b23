import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/utf-16-refused',
  fails: ['CARR-2'],
  bug: 'A license that was saved again as UTF-16 is told to be no text.',
  replaces: {
    '@offline-activation/codec/dist/decode-bytes.js': ({ decodeBytes }) => ({
      decodeBytes(bytes) {
        const decoded = decodeBytes(bytes);
        if (decoded.encoding === 'utf-8') return decoded;
        throw new ProtocolError('malformed', 'structure', { reason: 'binary' });
      },
    }),
  },
};
