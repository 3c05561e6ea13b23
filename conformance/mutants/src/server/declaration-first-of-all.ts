import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/declaration-first-of-all',
  fails: ['CARR-2'],
  bug: 'The XML parser is given the file as it is, and wants the declaration at its very beginning: a line above it, from a mail, and the file is refused.',
  replaces: {
    '@offline-activation/codec/dist/read-carrier.js': ({ readCarrier }) => ({
      readCarrier(content) {
        const carried = readCarrier(content);
        if (typeof content === 'string' && /^\s+<\?xml/.test(content))
          throw new ProtocolError('malformed', 'structure', { reason: 'xml' });
        return carried;
      },
    }),
  },
};
