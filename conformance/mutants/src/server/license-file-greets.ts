import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/license-file-greets',
  fails: ['TEXT-3'],
  bug: 'The license file has a word of greeting right above the token; the next version puts one below, and nothing loads it.',
  replaces: {
    '@offline-activation/codec/dist/write-file.js': ({ writeFile }) => ({
      writeFile(content) {
        const file = writeFile(content);
        return { ...file, text: file.text.replace('<Token>', '<Token>\nYour license:\n') };
      },
    }),
  },
};
