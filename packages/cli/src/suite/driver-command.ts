import type { DriverCommand } from '@offline-activation/conformance';
import { Stop } from '../stop.js';

/** The command that starts a driver: words behind two dashes, or a line for the shell. */
export function driverCommandOf(words: readonly string[], cmd: string | undefined): DriverCommand {
  if (words.length > 0 && cmd !== undefined) throw new Stop('give a COMMAND behind --, or --cmd, not both');
  if (cmd !== undefined) return { shell: cmd };
  if (words.length === 0)
    throw new Stop('give the command that starts the driver: -- COMMAND…, or --cmd "…"');
  return { argv: words };
}
