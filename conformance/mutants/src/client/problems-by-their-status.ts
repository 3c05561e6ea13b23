import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/problems-by-their-status',
  fails: ['NET-15'],
  bug: 'With a status from 500 on nobody looks for a problem: that the vendor does not offer it is told as a server that is down.',
  replaces: {
    '@offline-activation/client/dist/online/answer.js': ({ readAnswer }) => ({
      readAnswer: (answer, form) =>
        readAnswer(
          answer.status >= 500 && answer.status !== 511 ? { ...answer, mediaType: 'text/plain' } : answer,
          form,
        ),
    }),
  },
};
