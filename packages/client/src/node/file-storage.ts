import { mkdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Storage } from '../ports.js';
import { flushFolder, replaceFile, writeFlushed } from './durable.js';
import { takeLock } from './folder-lock.js';

const STATE = 'state';
const LOCK = 'lock';
const ASIDE = 'damaged';

/**
 * Keeps a client's state in one file of a folder. The folder need not exist: it is made when there is something to keep.
 *
 * @param folder - An absolute path; nothing is kept anywhere else.
 * @spec 16.2
 */
export function fileStorage(folder: string): Storage {
  const state = join(folder, STATE);
  return {
    async read() {
      try {
        return await readFile(state);
      } catch (error) {
        if (isAbsent(error)) return null;
        throw error;
      }
    },
    write: (content) => replaceFile(state, content),
    async keepAside() {
      await keepUnderFreeName(state, join(folder, ASIDE));
      await flushFolder(folder);
    },
    async lock() {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      return takeLock(join(folder, LOCK));
    },
  };
}

/** Copies what can be read, so that there is a state at any instant; renames what cannot. */
async function keepUnderFreeName(path: string, aside: string): Promise<void> {
  const content = await readFile(path).catch(() => null);
  for (let n = 1; ; n += 1) {
    const name = `${aside}-${n}`;
    try {
      if (content !== null) return await writeFlushed(name, 'wx', content);
      // Makes the name its own before anything is renamed over it.
      await writeFlushed(name, 'wx', new Uint8Array());
      return await rename(path, name);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

function isAbsent(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
