import { randomFillSync } from 'node:crypto';
import { resolve } from 'node:path';
import { type Client, openClient } from '@offline-activation/client';
import { collectMachine, factsOf } from '@offline-activation/client/collect';
import { fileStorage, platformFetch } from '@offline-activation/client/node';
import { ed25519 } from '@offline-activation/keys/native';
import { Stop } from '../stop.js';
import { readApp } from './app-file.js';
import { stateFolder } from './state-folder.js';

/** Options that every client command has. */
export interface ClientCommandOptions {
  readonly app: string;
  readonly state?: string;
  /** What the vendor is to call this machine: given is agreed to. */
  readonly label?: string;
}

/** A client on this machine, and what it was opened with. */
export interface Opened {
  readonly client: Client;
  /** The clock, once for the whole command. */
  readonly now: number;
  readonly folder: string;
  readonly product: string;
}

/** Opens the client of an application on this machine. */
export async function opened({ app: file, state, label }: ClientCommandOptions): Promise<Opened> {
  const app = await readApp(file);
  const machine = await collectMachine();
  const folder = resolve(state ?? stateFolder(app.product));
  const { platform, osVersion } = machine;
  try {
    const client = openClient({
      ...app,
      storage: fileStorage(folder),
      random: (bytes) => randomFillSync(new Uint8Array(bytes)),
      ed25519,
      fetch: platformFetch,
      platform,
      facts: factsOf(machine),
      ...(osVersion !== null && { osVersion }),
      ...(label !== undefined && { label }),
    });
    return { client, now: Math.floor(Date.now() / 1000), folder, product: app.product };
  } catch (cause) {
    if (cause instanceof TypeError) {
      throw new Stop(
        `${file} does not describe an application: trust has a key that is none, or one twice`,
        undefined,
        { cause },
      );
    }
    throw cause;
  }
}
