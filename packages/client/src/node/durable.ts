import { type FileHandle, open, rename, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Who may read and write a file: the account that made it, and nobody else. @spec 16.2 (STORE-9) */
const OWNER_ONLY = 0o600;

/**
 * Replaces a file whole: written under a second name, flushed, renamed over the first, its folder flushed. Whenever
 * this ends, there is the former file or the new one; once it answers, the new one is durable.
 *
 * @spec 16.2 (STORE-1, STORE-2)
 */
export async function replaceFile(path: string, content: Uint8Array): Promise<void> {
  const second = `${path}.new`;
  await writeFlushed(second, 'w', content);
  await rename(second, path);
  await flushFolder(dirname(path));
}

/** Writes a file and flushes it. What was not written whole does not stay. */
export async function writeFlushed(path: string, flags: 'w' | 'wx', content: Uint8Array): Promise<void> {
  const file = await open(path, flags, OWNER_ONLY);
  try {
    await writeThrough(file, content);
  } catch (error) {
    await unlink(path).catch(() => undefined);
    throw error;
  }
}

async function writeThrough(file: FileHandle, content: Uint8Array): Promise<void> {
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** What systems answer that cannot flush a folder, or let it be opened for that. */
const NO_FLUSHING = new Set(['EACCES', 'EBADF', 'EINVAL', 'EISDIR', 'ENOTSUP', 'EPERM']);

/** Flushes a folder, so that a name in it is durable, on every system that can. */
export async function flushFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  } catch (error) {
    if (!NO_FLUSHING.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}
