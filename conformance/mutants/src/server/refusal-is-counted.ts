import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/refusal-is-counted',
  fails: ['ACT-2'],
  bug: 'A request that is refused because no seat is free is counted as a re-issue: whoever tries often enough has spent the budget of others.',
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
              if (book)
                await tx.put('books', id, {
                  ...book,
                  counted: [...book.counted, { at: parts.now(), kind: 'take-over' }],
                });
            });
          }
          throw refused;
        }
      },
    }),
  },
};
