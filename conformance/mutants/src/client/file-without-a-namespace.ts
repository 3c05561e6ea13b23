import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/file-without-a-namespace',
  fails: ['SAVE-1'],
  bug: 'The request file is XML of no namespace: it looks right, and no server reads it.',
  replaces: {
    '@offline-activation/client/dist/save.js': ({ fileOf }) => ({
      async fileOf(session, request) {
        const file = await fileOf(session, request);
        return request.artifact === 'deactivation'
          ? file
          : { ...file, text: file.text.replace(/ xmlns="[^"]*"/, '') };
      },
    }),
  },
};
