import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/problem-as-plain-json',
  fails: ['HTTP-11'],
  bug: 'Refusals are sent as plain JSON: a client cannot tell them from the error page of a proxy on the way.',
  replaces: {
    '@offline-activation/server/dist/http/problem-answer.js': ({ problemAnswer }) => ({
      problemAnswer(thrown, onFault) {
        const answer = problemAnswer(thrown, onFault);
        answer.headers.set('Content-Type', 'application/json');
        return answer;
      },
    }),
  },
};
