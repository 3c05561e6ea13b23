import { randomBytes } from 'node:crypto';
import { type Client, openClient } from '@offline-activation/client';
import { fileStorage, platformFetch, readChosen, saveFile } from '@offline-activation/client/node';
import { parseInstant } from '@offline-activation/codec';
import type { RandomSource } from '@offline-activation/keys';
import { ed25519 } from '@offline-activation/keys/native';
import { Fault } from './fault.js';
import type { Methods } from './methods.js';

/** The methods of a client, on the one that is open. Each is one call of the client. @spec 17.3 */
export function clientMethods(
  random: RandomSource = randomBytes,
): Omit<Methods, 'initialize' | 'verify' | 'compare' | 'read'> {
  let opened: Client | null = null;
  const client = (): Client => {
    if (opened === null) throw new Fault(-32600, 'no client is open');
    return opened;
  };
  return {
    async open({ now, stateDirectory, ...options }) {
      if (opened !== null) throw new Fault(-32600, 'a client is open');
      const storage = fileStorage(stateDirectory);
      const opening = openClient({ ...options, storage, random, ed25519, fetch: platformFetch });
      const status = await opening.status({ now: instantOf(now) });
      opened = opening;
      return status;
    },
    close() {
      opened = null;
      return {};
    },
    status: ({ now }) => client().status({ now: instantOf(now) }),
    setFacts({ facts }) {
      client().setFacts(facts);
      return {};
    },
    async machineCode({ now, ...request }) {
      return { machineCode: await client().machineCode({ ...request, now: instantOf(now) }) };
    },
    async save({ now, folder, overwrite = false, ...request }) {
      const file = await client().save({ ...request, now: instantOf(now) });
      const result = { name: file.name, content: file.text };
      return folder === undefined ? result : { ...result, path: await saveFile(file, { folder, overwrite }) };
    },
    async load({ now, ...chosen }) {
      await client().load({ now: instantOf(now), carrier: await carrierOf(chosen) });
      return {};
    },
    async activate({ now, ...request }) {
      await client().activate({ ...request, now: instantOf(now) });
      return {};
    },
    checkIn: ({ now }) => client().checkIn({ now: instantOf(now) }),
    deactivate: ({ now, ...request }) => client().deactivate({ ...request, now: instantOf(now) }),
    async loadReceipt({ now, ...chosen }) {
      return client().loadReceipt({ now: instantOf(now), carrier: await carrierOf(chosen) });
    },
  };
}

async function carrierOf({ text, path }: { readonly text?: string; readonly path?: string }) {
  if (path === undefined) return text ?? '';
  try {
    return await readChosen(path);
  } catch (cause) {
    throw new Fault(-32602, 'the path cannot be opened', { cause });
  }
}

function instantOf(time: string): number {
  return parseInstant(time) as number;
}
