import type { Mutant } from '../mutant.js';

const LATER_MS = 400;

export const mutant: Mutant = {
  id: 'client/written-behind',
  fails: ['CHK-5', 'NET-9'],
  bug: 'A lease is written a moment after the answer, since another one can be had: a crash in between loses a token that the server was told is held.',
  process: true,
  replaces: {
    '@offline-activation/client/dist/node/file-storage.js': ({ fileStorage }) => ({
      fileStorage(folder) {
        const real = fileStorage(folder);
        let unwritten: Uint8Array | null = null;
        return {
          ...real,
          read: async () => unwritten ?? (await real.read()),
          async write(content) {
            unwritten = null;
            if (!holdsLease(content)) return await real.write(content);
            unwritten = content;
            setTimeout(() => {
              if (unwritten !== content) return;
              unwritten = null;
              real.write(content).catch(() => undefined);
            }, LATER_MS);
          },
        };
      },
    }),
  },
};

/** Whether the token in a state is an online one. */
function holdsLease(content: Uint8Array): boolean {
  const [, payload = ''] = /"token":"v4\.public\.([\w-]+)/.exec(new TextDecoder().decode(content)) ?? [];
  return Buffer.from(payload, 'base64url').toString('latin1').includes('"mode":"online"');
}
