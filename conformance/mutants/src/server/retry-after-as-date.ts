import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/retry-after-as-date',
  fails: ['CRED-5'],
  bug: '`Retry-After` is written as a date, of a clock that the client does not have: it waits for hours or not at all.',
  replaces: {
    '@offline-activation/server/dist/http/problem-answer.js': ({ problemAnswer }) => ({
      problemAnswer(thrown, onFault) {
        const answer = problemAnswer(thrown, onFault);
        const seconds = answer.headers.get('Retry-After');
        if (seconds !== null)
          answer.headers.set('Retry-After', new Date(Date.now() + Number(seconds) * 1000).toUTCString());
        return answer;
      },
    }),
  },
};
