import { rmSync } from 'node:fs';
import { chmod, lstat, mkdtemp, readdir, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Folders of one case. */
export interface Folders {
  make(): Promise<string>;
  /** Removes them all, also where a case has taken rights away. */
  remove(): Promise<void>;
}

/** Folders that are there now: removed also where the run is interrupted. */
const present = new Set<string>();
let isWatching = false;

export function caseFolders(): Folders {
  const made: string[] = [];
  return {
    async make() {
      const folder = await mkdtemp(join(await realpath(tmpdir()), 'oap-client-'));
      made.push(folder);
      present.add(folder);
      watch();
      return folder;
    },
    async remove() {
      for (const folder of made.splice(0)) {
        await removeFolder(folder);
        present.delete(folder);
      }
    },
  };
}

function watch(): void {
  if (isWatching) return;
  isWatching = true;
  process.once('exit', () => {
    for (const folder of present) rmSync(folder, { recursive: true, force: true });
  });
}

async function removeFolder(folder: string): Promise<void> {
  try {
    await rm(folder, { recursive: true, force: true, maxRetries: 2 });
  } catch {
    await giveRights(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 2 });
  }
}

async function giveRights(path: string): Promise<void> {
  if (!(await lstat(path)).isDirectory()) return;
  await chmod(path, 0o700);
  for (const name of await readdir(path)) await giveRights(join(path, name));
}
