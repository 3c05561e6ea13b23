import { resolve } from 'node:path';
import { saveFile } from '@offline-activation/client/node';
import { type ClientCommandOptions, opened } from '../client/opened.js';
import { orRefused } from '../client/refused.js';
import { showCode } from '../client/show-code.js';
import { note, print } from '../terminal/print.js';

export interface MachineCodeOptions extends ClientCommandOptions {
  readonly new?: 'code' | 'key';
  readonly qr?: boolean;
}

/** Shows the pending machine code, or makes one. */
export async function machineCode({ new: anew, qr, ...options }: MachineCodeOptions): Promise<void> {
  const { client, now } = await opened(options);
  await orRefused(async () => {
    const shareLabel = options.label !== undefined;
    const code = await client.machineCode({ now, shareLabel, ...(anew !== undefined && { new: anew }) });
    note('Carry this machine code to the vendor, and load what comes back: oap client load FILE\n');
    showCode(code, qr);
  });
}

export interface RequestFileOptions extends ClientCommandOptions {
  readonly folder: string;
  readonly replace?: boolean;
  readonly deactivation?: boolean;
}

/** Saves the request file, or the deactivation file, under its canonical name. */
export async function requestFile(options: RequestFileOptions): Promise<void> {
  const { folder, replace = false, deactivation = false } = options;
  const { client, now } = await opened(options);
  await orRefused(async () => {
    const artifact = deactivation ? 'deactivation' : 'machine-code';
    const file = await client.save({ now, artifact, shareLabel: options.label !== undefined });
    print(await saveFile(file, { folder: resolve(folder), overwrite: replace }));
    note('Carry this file to the vendor, and load what comes back: oap client load FILE');
  });
}
