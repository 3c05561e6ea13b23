import { type ClientCommandOptions, type Opened, opened } from '../client/opened.js';
import { orRefused } from '../client/refused.js';
import { showStatus } from '../client/show-status.js';
import { readInput } from '../read-input.js';
import { Stop } from '../stop.js';
import { note } from '../terminal/print.js';

export interface ActivateOptions extends ClientCommandOptions {
  readonly key: string;
  readonly email?: string;
  readonly edition?: string;
}

/** Activates online with a license key. */
export async function activate(options: ActivateOptions): Promise<void> {
  const licenseKey = options.key === '-' ? await keyFromInput() : options.key;
  const { email, edition } = options;
  await online(options, ({ client, now }) =>
    client.activate({
      now,
      licenseKey,
      shareLabel: options.label !== undefined,
      ...(email !== undefined && { email }),
      ...(edition !== undefined && { edition }),
    }),
  );
}

/** Checks in, as the person has chosen. */
export async function checkIn(options: ClientCommandOptions): Promise<void> {
  await online(options, async ({ client, now }) => {
    const { confirmed } = await client.checkIn({ now });
    note(confirmed ? 'Checked in, and confirmed.\n' : 'Checked in; the confirmation did not arrive.\n');
  });
}

async function online(
  options: ClientCommandOptions,
  exchange: (opened: Opened) => Promise<void>,
): Promise<void> {
  const open = await opened(options);
  await orRefused(async () => {
    await exchange(open);
    showStatus(await open.client.status({ now: open.now }), open.folder);
  });
}

async function keyFromInput(): Promise<string> {
  if (process.stdin.isTTY) throw new Stop('pipe the license key to oap client activate --key -');
  return new TextDecoder().decode(await readInput('-')).trim();
}
