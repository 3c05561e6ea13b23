import { ProtocolError } from '@offline-activation/protocol';
import { oldestOf, without } from '../evicted.js';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/refusal-releases-oldest',
  fails: ['ACT-2', 'ROW-17', 'SEAT-6'],
  bug: 'When no seat is free the device that was activated first is quietly signed out, so that the next try succeeds (D8).',
  replaces: {
    '@offline-activation/server/dist/steps/activate.js': ({ activate }) => ({
      async activate(parts, request, source) {
        try {
          return await activate(parts, request, source);
        } catch (refused) {
          const known = (await parts.store.list('licenses')).find(
            ([, { key }]) => key === request.licenseKey,
          );
          if (known && ProtocolError.is(refused) && refused.code === 'seat-limit-reached') {
            const [id] = known;
            await parts.store.transaction([`license:${id}`], async (tx) => {
              const book = await tx.get('books', id);
              // What lapses by itself is left to lapse.
              const perpetual = book?.tokens.every(({ exp }) => exp === undefined);
              if (book && perpetual) await tx.put('books', id, without(book, oldestOf(book)));
            });
          }
          throw refused;
        }
      },
    }),
  },
};
