import type { Mutant } from '../mutant.js';

/** The activation that a bare deactivation names. The payload begins at once after the header and ends with the signature. */
function namedIn(text: string): string | undefined {
  const bytes = Buffer.from(/^v4\.public\.([\w-]+)$/.exec(text)?.[1] ?? '', 'base64url');
  if (bytes.length === 0) return undefined;
  const { sub } = JSON.parse(bytes.subarray(0, -64).toString()) as { sub?: string };
  return sub;
}

export const mutant: Mutant = {
  id: 'server/releases-by-sub',
  fails: ['DEACT-19'],
  bug: 'A deactivation releases the activation that it names: one machine gives up the seat of another.',
  replaces: {
    '@offline-activation/server/dist/steps/deactivate.js': ({ deactivate }) => ({
      async deactivate(parts, request) {
        const done = await deactivate(parts, request);
        const { deactivation } = request;
        const sub = typeof deactivation === 'string' ? namedIn(deactivation) : undefined;
        for (const [id, book] of await parts.store.list('books')) {
          const activations = book.activations.map((each) =>
            each.id === sub ? { ...each, state: 'released' as const } : each,
          );
          await parts.store.transaction([`license:${id}`], (tx) =>
            tx.put('books', id, { ...book, activations }),
          );
        }
        return done;
      },
    }),
  },
};
