import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/portal-page-is-a-license',
  fails: ['NET-17'],
  bug: 'The body of an answer is loaded, whatever it is: behind a login page the license that nobody has sent is called damaged.',
  replaces: {
    '@offline-activation/client/dist/online/answer.js': ({ readAnswer }) => ({
      readAnswer(answer, form) {
        if (answer.mediaType !== 'text/html' || answer.status >= 500) return readAnswer(answer, form);
        throw new ProtocolError('malformed', 'structure');
      },
    }),
  },
};
