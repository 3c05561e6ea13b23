import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeInHalves } from '../in-halves.js';
import type { Mutant } from '../mutant.js';

/** Milliseconds between the two halves of a write: what a disk takes that has other things to do. */
const BETWEEN_MS = 30;

export const mutant: Mutant = {
  id: 'client/state-written-in-place',
  fails: ['DEACT-2', 'STORE-1', 'STORE-6', 'STORE-7', 'STORE-10'],
  bug: 'The state is written over the former one: a power cut, or a full disk, leaves half of it, and the license is gone.',
  process: true,
  replaces: {
    '@offline-activation/client/dist/node/file-storage.js': ({ fileStorage }) => ({
      fileStorage: (folder) => ({
        ...fileStorage(folder),
        async write(content) {
          const path = join(folder, 'state');
          await mkdir(dirname(path), { recursive: true });
          await writeInHalves(path, content, BETWEEN_MS);
        },
      }),
    }),
  },
};
