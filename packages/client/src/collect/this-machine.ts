import { execFile } from 'node:child_process';
import { open, readdir, realpath } from 'node:fs/promises';
import { hostname } from 'node:os';
import type { Machine } from './machine.js';

const READ_BYTES_MAX = 65_536;
const OUTPUT_BYTES_MAX = 4_194_304;
const COMMAND_MS = 20_000;
/** Only where the system keeps its own commands: not whatever the person's PATH has. */
const COMMAND_PATH = '/usr/sbin:/usr/bin:/sbin:/bin';

/** The machine that this runs on. Nothing here needs rights beyond an ordinary account's, and nothing throws. */
export const thisMachine: Machine = {
  async read(path) {
    try {
      const file = await open(path);
      try {
        const parts = Buffer.alloc(READ_BYTES_MAX);
        // The system's own files come a page at a time.
        let length = 0;
        for (let more = 1; more > 0 && length < READ_BYTES_MAX; length += more) {
          more = (await file.read(parts, length, READ_BYTES_MAX - length, length)).bytesRead;
        }
        return parts.toString('latin1', 0, length);
      } finally {
        await file.close();
      }
    } catch {
      return null;
    }
  },
  async list(path) {
    try {
      return (await readdir(path)).sort();
    } catch {
      return [];
    }
  },
  async resolve(path) {
    try {
      return await realpath(path);
    } catch {
      return null;
    }
  },
  run: (command, ...args) =>
    new Promise((resolve) => {
      const env = { ...process.env, LC_ALL: 'C', PATH: COMMAND_PATH };
      const options = { timeout: COMMAND_MS, maxBuffer: OUTPUT_BYTES_MAX, env, windowsHide: true };
      execFile(command, args, options, (error, stdout) =>
        resolve(error === null ? stdout : null),
      ).stdin?.end();
    }),
  hostName: hostname(),
};
