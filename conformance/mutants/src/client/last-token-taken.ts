import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/last-token-taken',
  fails: ['TEXT-2'],
  bug: 'Of two licenses in one mail the last is taken, which is the old one in the quoted mail below.',
  replaces: {
    '@offline-activation/codec/dist/text-carrier.js': ({ readText }) => ({
      readText(text) {
        try {
          return readText(text);
        } catch (error) {
          if (!ProtocolError.is(error) || error.details['reason'] !== 'ambiguous') throw error;
          return readText(text.match(/v4\.public\.[\w.-]{600,}/g)?.at(-1) ?? '');
        }
      },
    }),
  },
};
