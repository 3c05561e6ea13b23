import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** The files below a folder that have bytes, by their path in it. Missing: none. */
export async function filesBelow(folder: string): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path);
    if (bytes.length > 0) files.set(relative(folder, path), bytes);
  }
  return files;
}

/** The first file in which two folders differ, for people. Undefined: they have the same files. */
export function differenceOf(
  before: ReadonlyMap<string, Buffer>,
  after: ReadonlyMap<string, Buffer>,
): string | undefined {
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const [old, now] = [before.get(name), after.get(name)];
    if (!old) return `${name} is new`;
    if (!now) return `${name} is gone`;
    if (!old.equals(now)) return `${name} was changed`;
  }
  return undefined;
}
