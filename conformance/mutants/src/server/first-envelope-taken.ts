import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/first-envelope-taken',
  fails: ['ERR-2', 'TEXT-2'],
  bug: 'Of two codes in one text the first is taken, which is the one in the quoted mail below the answer, or above it.',
  replaces: {
    '@offline-activation/codec/dist/text-carrier.js': ({ readText }) => ({
      readText(text) {
        try {
          return readText(text);
        } catch (error) {
          if (!ProtocolError.is(error) || error.details['reason'] !== 'ambiguous') throw error;
          return readText(/v4\.public\.[\w.-]{600,}/.exec(text)?.[0] ?? '');
        }
      },
    }),
  },
};
