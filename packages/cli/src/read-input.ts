import { open } from 'node:fs/promises';
import { Stop } from './stop.js';

const BYTES_MAX = 16 * 1024 * 1024;

/** Reads a file, or standard input where the name is `-`. Stops at 16 MiB: nothing that we read is larger. */
export async function readInput(file: string): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  let bytes = 0;
  try {
    const source = file === '-' ? process.stdin : (await open(file)).createReadStream();
    for await (const part of source as AsyncIterable<Buffer>) {
      bytes += part.length;
      if (bytes > BYTES_MAX) break;
      parts.push(part);
    }
  } catch (cause) {
    throw new Stop(`${file} cannot be read: ${reasonOf(cause as NodeJS.ErrnoException)}`, undefined, {
      cause,
    });
  }
  if (bytes > BYTES_MAX) throw new Stop(`${file} has more than ${BYTES_MAX} bytes`);
  return new Uint8Array(Buffer.concat(parts));
}

function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'it is a folder';
  if (code === 'EACCES') return 'no permission';
  return message;
}
