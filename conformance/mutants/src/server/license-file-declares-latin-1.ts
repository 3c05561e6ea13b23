import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/license-file-declares-latin-1',
  fails: ['FILE-6'],
  bug: 'The license file says that it is in Latin-1, and programs that believe it show the product’s name in pieces.',
  replaces: {
    '@offline-activation/codec/dist/write-file.js': ({ writeFile }) => ({
      writeFile(content) {
        const file = writeFile(content);
        return { ...file, text: file.text.replace('encoding="UTF-8"', 'encoding="ISO-8859-1"') };
      },
    }),
  },
};
