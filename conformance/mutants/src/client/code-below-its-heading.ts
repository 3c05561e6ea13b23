import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/code-below-its-heading',
  fails: ['TEXT-3'],
  bug: 'The code is shown right below its heading; the next version puts a word behind it, and what people copy is no code any more.',
  replaces: {
    '@offline-activation/client/dist/client.js': ({ openClient }) => ({
      openClient(options) {
        const client = openClient(options);
        return {
          ...client,
          machineCode: async (request) => `Machine code:\n${await client.machineCode(request)}`,
        };
      },
    }),
  },
};
