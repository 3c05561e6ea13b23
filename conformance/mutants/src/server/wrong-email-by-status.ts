import type { Mutant } from '../mutant.js';

let keyWasRight = false;

export const mutant: Mutant = {
  id: 'server/wrong-email-by-status',
  fails: ['CRED-4', 'ERR-1'],
  bug: 'The body is the same for a wrong key and a wrong e-mail, but the status is 403 where the key is right.',
  replaces: {
    '@offline-activation/server/dist/rules/matches-key.js': ({ matchesKey }) => ({
      matchesKey(typed, license) {
        keyWasRight = matchesKey(typed, license);
        return keyWasRight;
      },
    }),
    '@offline-activation/server/dist/http/answers.js': ({ jsonAnswer }) => ({
      jsonAnswer(status, body, headers) {
        const tells = keyWasRight && Object(body).code === 'license-not-found';
        if (tells) keyWasRight = false;
        return jsonAnswer(tells ? 403 : status, body, headers);
      },
    }),
  },
};
