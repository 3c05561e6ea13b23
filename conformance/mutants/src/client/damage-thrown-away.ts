import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/damage-thrown-away',
  fails: ['STORE-5'],
  bug: 'A damaged state is written over: what could have been saved of it by hand is gone.',
  replaces: {
    '@offline-activation/client/dist/node/file-storage.js': ({ fileStorage }) => ({
      fileStorage: (folder) => ({ ...fileStorage(folder), keepAside: async () => {} }),
    }),
  },
};
