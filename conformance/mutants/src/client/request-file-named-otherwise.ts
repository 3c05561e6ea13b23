import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/request-file-named-otherwise',
  fails: ['FILE-6'],
  bug: 'The request file is called by what it is in the product: the portal does not know the extension.',
  replaces: {
    '@offline-activation/client/dist/save.js': ({ fileOf }) => ({
      async fileOf(...given) {
        const file = await fileOf(...given);
        return { ...file, name: `${file.name}.xml` };
      },
    }),
  },
};
