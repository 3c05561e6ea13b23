import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
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
              await writeInHalves(second, content);
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

async function writeInHalves(path: string, content: Uint8Array): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    const half = Math.floor(content.length / 2);
    await file.writeFile(content.subarray(0, half));
    await wait(BETWEEN_MS);
    await file.writeFile(content.subarray(half));
    await file.sync();
  } finally {
    await file.close();
  }
}
