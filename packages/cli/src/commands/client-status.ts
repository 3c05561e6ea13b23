import { collectMachine } from '@offline-activation/client/collect';
import { type ClientCommandOptions, opened } from '../client/opened.js';
import { showStatus } from '../client/show-status.js';
import { EXIT } from '../stop.js';
import { print, printJson, style } from '../terminal/print.js';
import { printable, table } from '../terminal/text.js';

interface JsonOption {
  readonly json?: boolean;
}

/** What `status` is called with. */
export type StatusOptions = ClientCommandOptions & JsonOption;

/** Says which state the client is in. Exit code 1 where the application may not run licensed. */
export async function status({ json, ...options }: StatusOptions): Promise<void> {
  const { client, now, folder } = await opened(options);
  const said = await client.status({ now });
  if (json) printJson(said);
  else showStatus(said, folder);
  if (!said.usable) process.exitCode = EXIT.failed;
}

/** Says what can be read of this machine, and where it was read. Nothing is sent; what codes carry are digests. */
export async function facts({ json }: JsonOption): Promise<void> {
  const machine = await collectMachine();
  if (json) {
    printJson(machine);
    return;
  }
  print(`${style.bold(machine.osVersion ?? machine.platform)}\n`);
  const rows = Object.entries(machine.facts).map(([name, { value, source }]) => {
    const mark = value === null ? '–' : '✓';
    return [
      `${mark} ${name}`,
      value === null ? source : `${printable(value)}  (${printable(source)})`,
    ] as const;
  });
  print(table(rows, { paint: style.dim }));
  print('\nCodes carry digests of these, made for one product: never the values.');
}
