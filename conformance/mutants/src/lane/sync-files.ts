import fs from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

type Work = (...args: never[]) => unknown;

/** What is done with files by clients, the suite and mutants, beside `open`. */
const NAMES = [
  'chmod',
  'cp',
  'link',
  'lstat',
  'mkdir',
  'mkdtemp',
  'readFile',
  'readdir',
  'realpath',
  'rename',
  'rm',
  'stat',
  'unlink',
  'writeFile',
] as const;

/**
 * Has whatever is done with files done at once in this process. That takes microseconds where files are in memory, and handing it
 * to another thread takes ten times as long. Who waits for it waits all the same, if not as long.
 */
export function doFilesAtOnce(): void {
  for (const name of NAMES) {
    const work = fs[`${name}Sync`] as Work;
    Object.assign(promises, { [name]: async (...args: never[]) => work(...args) });
  }
  Object.assign(promises, { open: openAtOnce });
  syncBuiltinESMExports();
}

/** As much of a file handle as is used. */
async function openAtOnce(path: string, flags?: string, mode?: number) {
  const fd = fs.openSync(path, flags ?? 'r', mode);
  return {
    read: async (buffer: Uint8Array, offset: number, length: number, position: number | null = null) => ({
      bytesRead: fs.readSync(fd, buffer, offset, length, position),
    }),
    writeFile: async (content: string | Uint8Array) => fs.writeFileSync(fd, content),
    sync: async () => fs.fsyncSync(fd),
    close: async () => fs.closeSync(fd),
  };
}
