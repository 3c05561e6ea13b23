import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/refused-with-200',
  fails: ['ERR-1'],
  bug: 'What the rules refuse is answered 200 with an error inside, and clients that look at the status take it for a token.',
  replaces: {
    '@offline-activation/server/dist/http/answers.js': ({ jsonAnswer }) => ({
      jsonAnswer: (status, body, headers) =>
        jsonAnswer(Object(body).stage === 'seat' ? 200 : status, body, headers),
    }),
  },
};
