import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Reports } from '../program/options.js';
import { Stop } from '../stop.js';

/** Makes the folders that reports go to, before anything is run: a run must not end without its report. */
export async function makeFoldersOf(reports: Reports): Promise<void> {
  for (const file of Object.values(reports) as readonly (string | undefined)[]) {
    if (file === undefined) continue;
    try {
      await mkdir(dirname(file), { recursive: true });
    } catch (cause) {
      throw new Stop(`a report cannot be written to ${file}: ${(cause as Error).message}`, undefined, {
        cause,
      });
    }
  }
}
