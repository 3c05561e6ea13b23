import type { Modules } from '../modules.js';
import type { Mutant } from '../mutant.js';

type Store = Parameters<Modules['@offline-activation/server/dist/steps/check-in.js']['checkIn']>[0]['store'];
type Book = NonNullable<Parameters<Create>[0]['book']>;
type Create = Modules['@offline-activation/server/dist/issue/create.js']['created'];

/** The book with the activation of the key's last token, whatever became of it. */
function revived(book: Book, kid: string): Book {
  const occupies = book.activations.some((each) => each.kid === kid && each.state !== 'released');
  const last = book.tokens.findLast((token) => token.kid === kid);
  if (occupies || last === undefined) return book;
  const live = { kid: last.kid, state: 'live' } as const;
  return {
    ...book,
    activations: book.activations.map((each) =>
      each.id === last.activationId ? { ...each, ...live } : each,
    ),
  };
}

const reviving = (store: Store): Store => ({
  ...store,
  transaction(scopes, work) {
    const kid = scopes.find((scope) => scope.startsWith('machine-key:'))?.slice('machine-key:'.length) ?? '';
    return store.transaction(scopes, (tx) => {
      const get: typeof tx.get = async (collection, id) => {
        const record = await tx.get(collection, id);
        const book = record as Book | undefined;
        return collection === 'books' && book ? (revived(book, kid) as typeof record) : record;
      };
      return work({ ...tx, get });
    });
  },
});

export const mutant: Mutant = {
  id: 'server/check-in-by-last-token',
  fails: ['CHK-1'],
  bug: 'A check-in looks for the activation of the last token of its key, and not for one that is live: released and taken-over machines renew their leases.',
  replaces: {
    '@offline-activation/server/dist/steps/check-in.js': ({ checkIn }) => ({
      checkIn: (parts, request) => checkIn({ ...parts, store: reviving(parts.store) }, request),
    }),
  },
};
