import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/json-in-latin-1',
  fails: ['HTTP-30', 'READ-2'],
  bug: 'Answers are written in the encoding of the machine, and the device that its owner has named in Japanese is called `????`.',
  replaces: {
    '@offline-activation/server/dist/http/answers.js': ({ jsonAnswer }) => ({
      jsonAnswer(status, body, headers) {
        const text = JSON.stringify(body).replace(/[^\0-\xff]/g, '?');
        return new Response(Buffer.from(text, 'latin1'), jsonAnswer(status, body, headers));
      },
    }),
  },
};
