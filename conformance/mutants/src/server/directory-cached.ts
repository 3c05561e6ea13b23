import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/directory-cached',
  fails: ['HTTP-10'],
  bug: 'The directory may be kept for an hour, as if it were a static file, and a revoked key is shown as active as long.',
  replaces: {
    '@offline-activation/server/dist/http/answers.js': ({ jsonAnswer }) => ({
      jsonAnswer(status, body, headers) {
        const answer = jsonAnswer(status, body, headers);
        if (Object(body).protocol === 'oap/1') answer.headers.set('Cache-Control', 'public, max-age=3600');
        return answer;
      },
    }),
  },
};
