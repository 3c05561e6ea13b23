import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/file-name-in-one-form',
  fails: ['HTTP-32'],
  bug: 'The name is given in the old form only, and a browser that goes by the new one makes up its own.',
  replaces: {
    '@offline-activation/server/dist/http/license-file.js': ({ licenseFileAnswer }) => ({
      licenseFileAnswer(token) {
        const answer = licenseFileAnswer(token);
        answer.headers.set(
          'Content-Disposition',
          (answer.headers.get('Content-Disposition') ?? '').replace(/; filename*=.*/, ''),
        );
        return answer;
      },
    }),
  },
};
