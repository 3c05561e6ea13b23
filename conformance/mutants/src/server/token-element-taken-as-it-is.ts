import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/token-element-taken-as-it-is',
  fails: ['FILE-1'],
  bug: 'The content of the token element is taken as it stands: a file that an editor has wrapped is refused, though its text, pasted, is good.',
  replaces: {
    '@offline-activation/codec/dist/read-carrier.js': ({ readCarrier }) => ({
      readCarrier(content) {
        const carried = readCarrier(content);
        const whole = new RegExp(`>\\s*${carried.token}\\s*<`);
        if (carried.form === 'xml' && typeof content === 'string' && !whole.test(content))
          throw new ProtocolError('malformed', 'structure', { reason: 'no-token' });
        return carried;
      },
    }),
  },
};
