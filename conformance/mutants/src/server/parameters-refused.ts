import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/parameters-refused',
  fails: ['HTTP-13'],
  bug: 'The media type is compared as text, and a client whose library adds `charset=utf-8` is refused.',
  replaces: {
    '@offline-activation/server/dist/http/resource.js': ({ withBody }) => ({
      withBody(check, answer, types) {
        const method = withBody(check, answer, types);
        return {
          ...method,
          async answer(request, call) {
            if (request.headers.get('content-type') !== 'application/json')
              throw new ProtocolError('not-supported', 'request', { status: 415 });
            return method.answer(request, call);
          },
        };
      },
    }),
  },
};
