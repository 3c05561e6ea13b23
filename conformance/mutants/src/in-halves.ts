import { open } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

/** Writes a file in two halves, with a pause between them, as a disk does that has other things to do. */
export async function writeInHalves(path: string, content: Uint8Array, betweenMs: number): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    const half = Math.floor(content.length / 2);
    await file.writeFile(content.subarray(0, half));
    await wait(betweenMs);
    await file.writeFile(content.subarray(half));
    await file.sync();
  } finally {
    await file.close();
  }
}
