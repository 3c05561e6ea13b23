import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeInHalves } from '../in-halves.js';
import type { Mutant } from '../mutant.js';

/** Milliseconds between the two halves of a write: what a disk takes that has other things to do. */
const BETWEEN_MS = 15;

export const mutant: Mutant = {
  id: 'client/recovers-the-unfinished',
  fails: ['STORE-1'],
  bug: 'What a start finds under the second name is taken for the newer state, without a look whether it is whole: after a power cut while it was written, half a state is all there is.',
  process: true,
  replaces: {
    '@offline-activation/client/dist/node/file-storage.js': ({ fileStorage }) => ({
      fileStorage(folder) {
        const real = fileStorage(folder);
        const [path, second] = [join(folder, 'state'), join(folder, 'state.next')];
        let isStart = true;
        return {
          ...real,
          async read() {
            if (isStart) await rename(second, path).catch(() => undefined);
            isStart = false;
            return await real.read();
          },
          async write(content) {
            await mkdir(folder, { recursive: true });
            try {
              await writeInHalves(second, content, BETWEEN_MS);
              await rename(second, path);
            } catch (error) {
              await rm(second, { force: true });
              throw error;
            }
          },
        };
      },
    }),
  },
};
