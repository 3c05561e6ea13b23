import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/redirects-followed',
  fails: ['NET-5'],
  bug: 'Redirects are followed, as every HTTP library does: who answers in place of the vendor gets the license key sent to where he likes.',
  replaces: {
    '@offline-activation/client/dist/online/request.js': ({ ask }) => ({
      ask: (asked, { fetch = globalThis.fetch, ...transport }) =>
        ask(asked, { ...transport, fetch: (request) => fetch(new Request(request, { redirect: 'follow' })) }),
    }),
  },
};
