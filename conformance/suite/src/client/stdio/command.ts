import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import type { DriverOptions } from '../driver.js';

/** How a driver is started: by a line for the shell, or by a program and its arguments. */
export type DriverCommand = { readonly shell: string } | { readonly argv: readonly string[] };

/** A command as a person writes it. */
export const commandText = (command: DriverCommand): string =>
  'shell' in command ? command.shell : command.argv.join(' ');

/** Sizes of files are bounded in blocks of this many bytes. */
const BLOCK_BYTES = 512;

/** Starts the command in a process group of its own, so that whatever it starts is ended with it. */
export function spawnDriver(command: DriverCommand, { fileBytes, env }: DriverOptions): ChildProcess {
  const options: SpawnOptions = {
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
    ...(env && { env: { ...process.env, ...env } }),
  };
  const words = 'shell' in command ? ['/bin/sh', '-c', command.shell] : [...command.argv];
  if (fileBytes === undefined) return spawn(words[0] ?? '', words.slice(1), options);
  const bound = `trap '' XFSZ; ulimit -f ${Math.floor(fileBytes / BLOCK_BYTES)}; exec "$@"`;
  return spawn('/bin/sh', ['-c', bound, 'sh', ...words], options);
}
