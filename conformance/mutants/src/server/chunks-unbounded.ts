import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/chunks-unbounded',
  fails: ['HTTP-14'],
  bug: 'Only the announced length is looked at: a body in chunks, which announces none, fills the memory.',
  replaces: {
    '@offline-activation/server/dist/http/bounded-body.js': ({ boundedBody }) => ({
      async boundedBody(request) {
        if (request.headers.has('content-length')) return boundedBody(request);
        const { url, method, headers } = request;
        const body = new Uint8Array(await request.arrayBuffer());
        const isLong = body.length > 131_072;
        return isLong ? body : boundedBody(new Request(url, { method, headers, body }));
      },
    }),
  },
};
