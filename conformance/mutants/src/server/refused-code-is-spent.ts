import { ProtocolError } from '@offline-activation/protocol';
import type { Modules } from '../modules.js';
import type { Mutant } from '../mutant.js';

let read: Modules['@offline-activation/server/dist/steps/read-code.js']['readCode'] | undefined;

export const mutant: Mutant = {
  id: 'server/refused-code-is-spent',
  fails: ['ACT-2'],
  bug: 'A code is written down as used before anything is decided: when a seat is free at last, the same code is refused.',
  replaces: {
    '@offline-activation/server/dist/steps/read-code.js': ({ readCode }) => {
      read = readCode;
      return { readCode };
    },
    '@offline-activation/server/dist/steps/activate.js': ({ activate }) => ({
      async activate(parts, request, source) {
        try {
          return await activate(parts, request, source);
        } catch (refused) {
          const known = (await parts.store.list('licenses')).find(
            ([, { key }]) => key === request.licenseKey,
          );
          if (known && ProtocolError.is(refused) && refused.code === 'seat-limit-reached') {
            const [id, { editions }] = known;
            const code = await read?.(request.machineCode, parts.ed25519);
            if (code === undefined) throw refused;
            const { kid, digest } = code;
            const edition = request.edition ?? editions[0] ?? '';
            const answer = {
              kid,
              jti: code.claims.jti,
              digest,
              edition,
              by: 'activation' as const,
              generation: 0,
            };
            await parts.store.transaction([`license:${id}`], async (tx) => {
              const book = await tx.get('books', id);
              if (book) await tx.put('books', id, { ...book, answers: [...book.answers, answer] });
            });
          }
          throw refused;
        }
      },
    }),
  },
};
