import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/refusals-cacheable',
  fails: ['HTTP-10'],
  bug: 'Only what succeeds says `no-store`: a proxy keeps the refusal, and gives it to whoever asks again with the right key.',
  replaces: {
    '@offline-activation/server/dist/http/problem-answer.js': ({ problemAnswer }) => ({
      problemAnswer(thrown, onFault) {
        const answer = problemAnswer(thrown, onFault);
        answer.headers.delete('Cache-Control');
        return answer;
      },
    }),
  },
};
