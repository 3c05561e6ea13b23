import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/body-limit-off-by-one',
  fails: ['HTTP-14'],
  bug: 'A body of exactly as many bytes as it may have is refused.',
  replaces: {
    '@offline-activation/server/dist/http/bounded-body.js': ({ boundedBody }) => ({
      async boundedBody(request) {
        const body = await boundedBody(request);
        if (body.length === 131_072) throw new ProtocolError('too-large', 'size');
        return body;
      },
    }),
  },
};
