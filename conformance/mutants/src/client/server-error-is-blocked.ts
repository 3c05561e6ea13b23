import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/server-error-is-blocked',
  fails: ['NET-16'],
  bug: 'A 503 that is no problem document is taken for a foreign page: while the vendor updates, people look for a firewall.',
  replaces: {
    '@offline-activation/client/dist/online/answer.js': ({ readAnswer }) => ({
      readAnswer: (answer, form) =>
        readAnswer(
          answer.status >= 500 && answer.mediaType !== 'application/problem+json'
            ? { ...answer, status: 511 }
            : answer,
          form,
        ),
    }),
  },
};
