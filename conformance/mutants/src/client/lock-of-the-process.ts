import { mkdir } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { Mutant } from '../mutant.js';

/** Milliseconds that a write takes: those of a disk that has other things to do. */
const WRITE_MS = 25;

export const mutant: Mutant = {
  id: 'client/lock-of-the-process',
  fails: ['STORE-10'],
  bug: 'The lock keeps threads of one process apart, and nothing else: of two windows that are busy at once the later one writes over what the earlier one has answered.',
  process: true,
  replaces: {
    '@offline-activation/client/dist/node/file-storage.js': ({ fileStorage }) => ({
      fileStorage(folder) {
        const real = fileStorage(folder);
        return {
          ...real,
          async lock() {
            await mkdir(folder, { recursive: true });
            return async () => undefined;
          },
          async write(content) {
            await wait(WRITE_MS);
            await real.write(content);
          },
        };
      },
    }),
  },
};
