import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/file-name-for-all-products',
  fails: ['FILE-6', 'HTTP-32'],
  bug: 'Every license file is called `license.oalic`: the second product overwrites the first on the stick, or is numbered (A6).',
  replaces: {
    '@offline-activation/codec/dist/write-file.js': ({ writeFile }) => ({
      writeFile: (content) => ({ ...writeFile(content), name: 'license.oalic' }),
    }),
  },
};
