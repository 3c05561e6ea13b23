import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/code-of-the-day',
  fails: ['ASK-7'],
  bug: 'A code says the day on which it was made and no more: the vendor sees two machines ask at the same midnight.',
  replaces: {
    '@offline-activation/client/dist/code/make-code.js': ({ makeCode }) => ({
      makeCode: (session, key, request) =>
        makeCode(session, key, {
          ...request,
          now: request.now - (((request.now % 86_400) + 86_400) % 86_400),
        }),
    }),
  },
};
