import type { Mutant } from '../mutant.js';

let keyWasRight = false;
let requests = 0;

export const mutant: Mutant = {
  id: 'server/cause-in-a-header',
  fails: ['CRED-4'],
  bug: 'Beside the id of the request a header of each refusal says by a number whether the key or the e-mail was wrong.',
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
        requests += 1;
        answer.headers.set('X-Request-Id', `r${requests}`);
        answer.headers.set('X-Cause', keyWasRight ? '2' : '1');
        keyWasRight = false;
        return answer;
      },
    }),
  },
};
