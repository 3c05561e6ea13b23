import { randomUUID } from 'node:crypto';
import { open, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { CarrierFile } from '@offline-activation/codec';
import { storageUnwritable } from '../storage-error.js';
import { flushFolder, writeFlushed } from './durable.js';

/** Where and how a file is saved. */
export interface SaveOptions {
  /** The folder that the person chose; it exists. */
  readonly folder: string;
  /** Whether the person agrees that a file in the way is replaced. Default: false. */
  readonly overwrite?: boolean;
}

/**
 * Saves a file under its canonical name, whole or not at all.
 *
 * @returns its path.
 * @throws {@link ProtocolError} `storage-unwritable`, with `exists` where a file is in the way.
 * @spec 16.4 (SAVE-1, SAVE-2, SAVE-3)
 */
export async function saveFile(
  { name, text }: Pick<CarrierFile, 'name' | 'text'>,
  { folder, overwrite = false }: SaveOptions,
): Promise<string> {
  const path = join(folder, name);
  // Written beside it first: no part of it ever stands under its canonical name.
  const beside = join(folder, `.${name}.${randomUUID()}`);
  try {
    if (!overwrite) await take(path);
    try {
      await writeFlushed(beside, 'wx', new TextEncoder().encode(text));
      await rename(beside, path);
    } catch (error) {
      await Promise.all(
        [beside, ...(overwrite ? [] : [path])].map((left) => unlink(left).catch(() => undefined)),
      );
      throw error;
    }
    await flushFolder(folder);
  } catch (cause) {
    const exists = (cause as NodeJS.ErrnoException).code === 'EEXIST';
    throw storageUnwritable({ exists }, cause);
  }
  return path;
}

/** Takes a free name, with nothing in it: links, which would do it in one step, are missing on many USB sticks. */
async function take(path: string): Promise<void> {
  await (await open(path, 'wx')).close();
}
