import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Mutant } from '../mutant.js';

/** Milliseconds between the removal and the renaming: what a virus scanner takes for a look. */
const BETWEEN_MS = 30;

export const mutant: Mutant = {
  id: 'client/removed-before-replaced',
  fails: ['STORE-1', 'STORE-10'],
  bug: 'The former state is removed before the new one is given its name, since somebody read that Windows cannot rename over a file: a power cut between the two leaves no license at all.',
  process: true,
  replaces: {
    '@offline-activation/client/dist/node/file-storage.js': ({ fileStorage }) => ({
      fileStorage: (folder) => ({
        ...fileStorage(folder),
        async write(content) {
          const path = join(folder, 'state');
          const second = join(folder, 'second');
          await mkdir(dirname(path), { recursive: true });
          await fileStorage(second)
            .lock()
            .then((unlock) => unlock());
          await fileStorage(second).write(content);
          await rm(path, { force: true });
          await wait(BETWEEN_MS);
          await rename(join(second, 'state'), path);
        },
      }),
    }),
  },
};
