import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/license-file-is-bare-text',
  fails: ['HTTP-31'],
  bug: 'The license file holds the token and nothing else: who opens it cannot see what it is, nor for which product.',
  replaces: {
    '@offline-activation/server/dist/http/license-file.js': ({ licenseFileAnswer }) => ({
      licenseFileAnswer: (answer) => new Response(answer.token, licenseFileAnswer(answer)),
    }),
  },
};
