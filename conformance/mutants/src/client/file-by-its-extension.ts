import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/file-by-its-extension',
  fails: ['CARR-1'],
  bug: 'Only a file whose name ends as ours do is read, so what a mail gateway has renamed cannot be loaded.',
  replaces: {
    '@offline-activation/client/dist/node/read-chosen.js': ({ readChosen }) => ({
      async readChosen(path) {
        const content = await readChosen(path);
        return /\.oa(?:lic|rec)$/.test(path) ? content : new Uint8Array();
      },
    }),
  },
};
