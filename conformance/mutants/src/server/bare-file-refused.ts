import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

/** An envelope in one line or several, as an editor saves it. */
const BARE_FILE = /^[\s\uFEFF]*v4\.public\.[A-Za-z0-9_.\s-]*\r\n$/;

export const mutant: Mutant = {
  id: 'server/bare-file-refused',
  fails: ['FILE-5'],
  bug: 'What ends in a line end of a file has to be XML: a code that was pasted into an editor and saved is refused, though pasted here it is good (A18).',
  replaces: {
    '@offline-activation/codec/dist/read-carrier.js': ({ readCarrier }) => ({
      readCarrier(content) {
        const carried = readCarrier(content);
        if (typeof content === 'string' && BARE_FILE.test(content))
          throw new ProtocolError('malformed', 'structure', { reason: 'xml' });
        return carried;
      },
    }),
  },
};
