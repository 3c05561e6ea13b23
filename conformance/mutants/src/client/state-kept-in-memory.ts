import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/state-kept-in-memory',
  fails: ['STORE-10'],
  bug: 'The state is read when a client is opened, and from then on what is in memory counts: a license that was loaded in one window is gone with the next click in the other.',
  process: true,
  replaces: {
    '@offline-activation/client/dist/node/file-storage.js': ({ fileStorage }) => ({
      fileStorage(folder) {
        const real = fileStorage(folder);
        let known: Promise<Uint8Array | null> | undefined;
        return {
          ...real,
          async read() {
            known ??= real.read();
            return await known;
          },
          async write(content) {
            await real.write(content);
            known = Promise.resolve(content);
          },
        };
      },
    }),
  },
};
