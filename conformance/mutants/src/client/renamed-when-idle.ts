import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Mutant } from '../mutant.js';

/** Milliseconds after which a license that was written is given the name of the state. */
const LATER_MS = 300;

/** What is written and has not its name yet, by folder. */
const unnamed = new Map<string, Uint8Array>();

export const mutant: Mutant = {
  id: 'client/renamed-when-idle',
  fails: ['STORE-2'],
  bug: 'A renewed license is written and flushed beside the state, and put in its place when there is time: who is thanked for loading it and switches the machine off has to load it again.',
  process: true,
  replaces: {
    '@offline-activation/client/dist/node/file-storage.js': ({ fileStorage }) => ({
      fileStorage(folder) {
        const real = fileStorage(folder);
        const beside = join(folder, 'beside');
        return {
          ...real,
          read: async () => unnamed.get(folder) ?? (await real.read()),
          async write(content) {
            const before = tokenIn(unnamed.get(folder) ?? (await real.read()));
            const after = tokenIn(content);
            const isReplaced = before !== undefined && after !== undefined && before !== after;
            if (!isReplaced || isLease(after)) {
              await real.write(content);
              unnamed.delete(folder);
              return;
            }
            const unlock = await fileStorage(beside).lock();
            await fileStorage(beside).write(content);
            await unlock();
            unnamed.set(folder, content);
            setTimeout(() => {
              if (unnamed.get(folder) !== content) return;
              unnamed.delete(folder);
              rename(join(beside, 'state'), join(folder, 'state')).catch(() => undefined);
            }, LATER_MS);
          },
        };
      },
    }),
  },
};

/** The payload of the token in a state. */
const tokenIn = (content: Uint8Array | null): string | undefined =>
  /"token":"v4\.public\.([\w-]+)/.exec(new TextDecoder().decode(content ?? new Uint8Array()))?.[1];

const isLease = (payload: string): boolean =>
  Buffer.from(payload, 'base64url').toString('latin1').includes('"mode":"online"');
