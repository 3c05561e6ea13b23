import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/file-as-text',
  fails: ['HTTP-32'],
  bug: 'The license file is sent as XML in general, and a browser puts `.xml` behind its name (A1).',
  replaces: {
    '@offline-activation/server/dist/http/license-file.js': ({ licenseFileAnswer }) => ({
      licenseFileAnswer(token) {
        const answer = licenseFileAnswer(token);
        answer.headers.set('Content-Type', 'text/xml');
        return answer;
      },
    }),
  },
};
