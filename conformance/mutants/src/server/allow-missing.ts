import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/allow-missing',
  fails: ['HTTP-12'],
  bug: 'A wrong method is answered 405 without a word about the right one.',
  replaces: {
    '@offline-activation/server/dist/http/problem-answer.js': ({ problemAnswer }) => ({
      problemAnswer(thrown, onFault) {
        const answer = problemAnswer(thrown, onFault);
        answer.headers.delete('Allow');
        return answer;
      },
    }),
  },
};
