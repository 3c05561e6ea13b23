import { open } from 'node:fs/promises';
import { LIMITS } from '@offline-activation/protocol';

/**
 * Reads a file that a person chose, whatever its name, as far as a carrier can be long and one byte more: that one makes
 * it `too-large` where it is loaded.
 *
 * @throws Error where the file cannot be opened or read.
 * @spec 7 (CARR-1), 16.5
 */
export async function readChosen(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const content = new Uint8Array(LIMITS.carrierBytesMax + 1);
    let length = 0;
    while (length < content.length) {
      const { bytesRead } = await file.read(content, length, content.length - length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return content.slice(0, length);
  } finally {
    await file.close();
  }
}
