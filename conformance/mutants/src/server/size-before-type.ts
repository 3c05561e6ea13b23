import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/size-before-type',
  fails: ['HTTP-13'],
  bug: 'The body is read before anybody looks at its type, and a file that was sent to the wrong place is called too large.',
  replaces: {
    '@offline-activation/server/dist/http/resource.js': ({ withBody }) => ({
      withBody(check, answer, types) {
        const method = withBody(check, answer, types);
        return {
          ...method,
          async answer(request, call) {
            const { byteLength } = await request.clone().arrayBuffer();
            if (byteLength > 131_072) throw new ProtocolError('too-large', 'size');
            return method.answer(request, call);
          },
        };
      },
    }),
  },
};
