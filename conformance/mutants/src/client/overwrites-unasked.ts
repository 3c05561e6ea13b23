import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/overwrites-unasked',
  fails: ['SAVE-2'],
  bug: 'A saved file takes the place of whatever has its name.',
  replaces: {
    '@offline-activation/client/dist/node/save-file.js': ({ saveFile }) => ({
      saveFile: (file, options) => saveFile(file, { ...options, overwrite: true }),
    }),
  },
};
