import type { Mutant } from '../mutant.js';

let keyWasRight = false;

export const mutant: Mutant = {
  id: 'server/wrong-email-by-detail',
  fails: ['CRED-4'],
  bug: 'Code and status are alike, but only where the key is right a `detail` says to look at the e-mail: its presence tells a guesser enough.',
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
        const detail = 'Is this the address that the license was bought with?';
        return jsonAnswer(status, tells ? { ...Object(body), detail } : body, headers);
      },
    }),
  },
};
