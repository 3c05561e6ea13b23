import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/answer-read-whole',
  fails: ['NET-14'],
  bug: 'The size of an answer is looked at once it is there: what does not end fills the memory.',
  replaces: {
    '@offline-activation/client/dist/online/request.js': ({ ask }) => ({
      ask: (asked, { fetch = globalThis.fetch, ...transport }) =>
        ask(asked, {
          ...transport,
          async fetch(request) {
            const { status, headers, body, ...answer } = await fetch(request).then(async (response) => ({
              status: response.status,
              headers: response.headers,
              body: await response.arrayBuffer(),
            }));
            return new Response(body.byteLength === 0 ? null : body, { ...answer, status, headers });
          },
        }),
    }),
  },
};
