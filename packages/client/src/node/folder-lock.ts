import { randomUUID } from 'node:crypto';
import { link, readFile, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

/** A lock is held for the time of one write. One that is older than this has lost its owner. */
const FORGOTTEN_MS = 10_000;
const PAUSE_MS = 5;

/**
 * Takes a lock that other processes respect: a file that only one can make. A lock whose owner has ended, or that is
 * far older than any write takes, is taken over.
 *
 * @param path - Of the lock file; its folder exists.
 * @returns how to let go of it.
 * @throws Error where the file cannot be made.
 */
export async function takeLock(path: string): Promise<() => Promise<void>> {
  const owner = `${process.pid} ${randomUUID()}`;
  while (!(await make(path, owner))) {
    const left = await forgotten(path);
    await (left === null ? pause(PAUSE_MS) : putAway(path, left));
  }
  return async () => {
    if ((await textOf(path)) === owner) await unlink(path);
  };
}

async function make(path: string, owner: string): Promise<boolean> {
  try {
    await writeFile(path, owner, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    // Made, but there was no room for its owner's name.
    await unlink(path).catch(() => undefined);
    throw error;
  }
}

/** Answers what stands in a lock that has lost its owner, null for any other. */
async function forgotten(path: string): Promise<string | null> {
  const owner = await textOf(path);
  if (owner === null) return null;
  const [pid = ''] = owner.split(' ');
  if (/^[0-9]+$/.test(pid) && !isAlive(Number(pid))) return owner;
  const since = await stat(path)
    .then(({ mtimeMs }) => mtimeMs)
    .catch(() => Date.now());
  // A clock that was set back makes no lock eternal.
  return Math.abs(Date.now() - since) > FORGOTTEN_MS ? owner : null;
}

/** Renames first: of two that find a lock forgotten, one gets it, and whoever got a fresh one by that gives it back. */
async function putAway(path: string, judged: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  if ((await textOf(aside)) !== judged) await link(aside, path).catch(() => undefined);
  await unlink(aside);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return null;
  }
}

function codeOf(error: unknown): unknown {
  return (error as NodeJS.ErrnoException | null)?.code;
}
