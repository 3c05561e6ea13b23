import type { Mutant } from '../mutant.js';

const LATER_MS = 400;

export const mutant: Mutant = {
  id: 'client/written-behind',
  fails: ['CHK-5', 'STORE-2'],
  bug: 'The state is written a moment after the answer, to be quick: a crash in between loses a token that the server was told is held.',
  process: true,
  replaces: {
    '@offline-activation/client/dist/node/file-storage.js': ({ fileStorage }) => ({
      fileStorage(folder) {
        const real = fileStorage(folder);
        let unwritten: Uint8Array | null = null;
        return {
          ...real,
          read: async () => unwritten ?? (await real.read()),
          async write(content) {
            unwritten = content;
            setTimeout(() => {
              if (unwritten !== content) return;
              unwritten = null;
              real.write(content).catch(() => undefined);
            }, LATER_MS);
          },
        };
      },
    }),
  },
};
