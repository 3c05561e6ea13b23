import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/file-sniffable',
  fails: ['HTTP-32'],
  bug: 'A browser looks into the file, finds XML, and saves it under a name that the application does not show.',
  replaces: {
    '@offline-activation/server/dist/http/license-file.js': ({ licenseFileAnswer }) => ({
      licenseFileAnswer(token) {
        const answer = licenseFileAnswer(token);
        answer.headers.delete('X-Content-Type-Options');
        return answer;
      },
    }),
  },
};
