import type { Mutant } from '../mutant.js';

let keyWasRight = false;

export const mutant: Mutant = {
  id: 'server/wrong-email-told-apart',
  fails: ['CRED-4'],
  bug: 'A right key with a wrong e-mail is answered otherwise than a wrong key, so keys can be found by trying.',
  replaces: {
    '@offline-activation/server/dist/rules/matches-key.js': ({ matchesKey }) => ({
      matchesKey(typed, license) {
        keyWasRight = matchesKey(typed, license);
        return keyWasRight;
      },
    }),
    '@offline-activation/server/dist/http/problem-answer.js': ({ problemAnswer }) => ({
      problemAnswer(thrown, onFault) {
        const answer = problemAnswer(thrown, onFault);
        if (keyWasRight) answer.headers.set('X-Reason', 'e-mail');
        keyWasRight = false;
        return answer;
      },
    }),
  },
};
