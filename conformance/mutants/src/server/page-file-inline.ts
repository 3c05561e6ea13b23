import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/page-file-inline',
  fails: ['HTTP-32'],
  bug: 'The license file is sent by the page without a name: browsers call it by the page.',
  replaces: {
    '@offline-activation/server/dist/pages/artifact-file.js': ({ artifactFile }) => ({
      async artifactFile(parts, artifact) {
        const answer = await artifactFile(parts, artifact);
        answer.headers.set('Content-Disposition', 'attachment');
        return answer;
      },
    }),
  },
};
