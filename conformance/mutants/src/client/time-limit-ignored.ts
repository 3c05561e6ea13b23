import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/time-limit-ignored',
  fails: ['NET-7'],
  bug: 'The time that the application sets is not heeded: a call that is to end after a second hangs for half a minute.',
  replaces: {
    '@offline-activation/client/dist/online/request.js': ({ ask }) => ({
      ask: (asked, transport) => ask(asked, { ...transport, timeoutSeconds: undefined }),
    }),
  },
};
