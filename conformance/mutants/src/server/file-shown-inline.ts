import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/file-shown-inline',
  fails: ['HTTP-32'],
  bug: "The license file is shown in the browser's window, where the person does not know how to save it.",
  replaces: {
    '@offline-activation/server/dist/http/license-file.js': ({ licenseFileAnswer }) => ({
      licenseFileAnswer(token) {
        const answer = licenseFileAnswer(token);
        answer.headers.set('Content-Disposition', 'inline');
        return answer;
      },
    }),
  },
};
