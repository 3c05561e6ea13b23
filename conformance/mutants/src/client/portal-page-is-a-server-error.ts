import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/portal-page-is-a-server-error',
  fails: ['NET-17'],
  bug: 'A page in place of an answer is called a fault of the server: in a hotel one waits for the vendor, and nobody logs in.',
  replaces: {
    '@offline-activation/client/dist/online/answer.js': ({ readAnswer }) => ({
      readAnswer(answer, form) {
        try {
          return readAnswer(answer, form);
        } catch (error) {
          const isPage = answer.mediaType === 'text/html' && ProtocolError.is(error);
          throw isPage && error.code === 'network-blocked'
            ? new ProtocolError('server-unavailable', 'transport')
            : error;
        }
      },
    }),
  },
};
