import { ProtocolError } from '@offline-activation/protocol';
import { type ClientCommandOptions, opened } from '../client/opened.js';
import { orRefused } from '../client/refused.js';
import { showStatus } from '../client/show-status.js';
import { readInput } from '../read-input.js';
import { Stop } from '../stop.js';
import { print, style } from '../terminal/print.js';

/** Loads what came back from the vendor: a license, or the receipt of a deactivation, as file or text. */
export async function load(file: string, options: ClientCommandOptions): Promise<void> {
  if (file === '-' && process.stdin.isTTY) throw new Stop('name a file, or pipe the text to oap client load');
  const carrier = await readInput(file);
  const { client, now, folder } = await opened(options);
  await orRefused(async () => {
    try {
      await client.load({ now, carrier });
    } catch (error) {
      if (!isReceipt(error)) throw error;
      const { releaseClass } = await client.loadReceipt({ now, carrier });
      print(`${style.green('✓')} The deactivation has arrived: its seat was released as ${releaseClass}.`);
      return;
    }
    showStatus(await client.status({ now }), folder);
  });
}

const isReceipt = (error: unknown): boolean =>
  ProtocolError.is(error) && error.code === 'wrong-kind' && error.details['got'] === 'receipt';
