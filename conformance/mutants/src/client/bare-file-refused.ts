import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

/** An envelope in one line or several, as an editor of Windows saves it. */
const BARE_FILE = /^[\s\uFEFF]*v4\.public\.[A-Za-z0-9_.\s-]*\r\n$/;

export const mutant: Mutant = {
  id: 'client/bare-file-refused',
  fails: ['FILE-5'],
  bug: 'A file has to be XML: a license that was pasted into an editor and saved is refused, though pasted here it is good (A18).',
  replaces: {
    '@offline-activation/codec/dist/read-carrier.js': ({ readCarrier }) => ({
      readCarrier(content) {
        const carried = readCarrier(content);
        const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
        if (BARE_FILE.test(text)) throw new ProtocolError('malformed', 'structure', { reason: 'xml' });
        return carried;
      },
    }),
  },
};
