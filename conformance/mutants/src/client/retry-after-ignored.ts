import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/retry-after-ignored',
  fails: ['TELL-2'],
  bug: 'Nobody is told how long to wait: people try again at once, and are kept out for longer.',
  replaces: {
    '@offline-activation/client/dist/online/answer.js': ({ readAnswer }) => ({
      readAnswer: (answer, form) => readAnswer({ ...answer, retryAfter: null }, form),
    }),
  },
};
