import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Mutant } from '../mutant.js';

/** Milliseconds after which a license that was written is given the name of the state. */
const LATER_MS = 120;

/** What is written and has not its name yet, by folder, and when it has. */
const unnamed = new Map<string, { readonly content: Uint8Array; readonly named: Promise<void> }>();

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
        let isLocked = false;
        return {
          ...real,
          async read() {
            const own = unnamed.get(folder);
            if (own) return own.content;
            const found = await real.read();
            if (found === null || isLocked) return found;
            // Another process goes by what is written here: it is kept out until that has its name.
            await real.lock().then(
              (unlock) => unlock(),
              () => undefined,
            );
            return await real.read();
          },
          async lock() {
            await unnamed.get(folder)?.named;
            const unlock = await real.lock();
            isLocked = true;
            return async () => {
              isLocked = false;
              const own = unnamed.get(folder);
              if (own) own.named.then(unlock).catch(() => undefined);
              else await unlock();
            };
          },
          async write(content) {
            const before = tokenIn(await real.read());
            const after = tokenIn(content);
            const isReplaced = before !== undefined && after !== undefined && before !== after;
            if (!isReplaced || isLease(after)) return await real.write(content);
            const unlock = await fileStorage(beside).lock();
            await fileStorage(beside).write(content);
            await unlock();
            const named = wait(LATER_MS)
              .then(() => rename(join(beside, 'state'), join(folder, 'state')))
              .catch(() => undefined)
              .then(() => void unnamed.delete(folder));
            unnamed.set(folder, { content, named });
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
