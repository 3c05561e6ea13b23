import type { Modules } from './modules.js';

type Create = Modules['@offline-activation/server/dist/issue/create.js']['created'];
type Book = Parameters<Create>[0]['book'];
type Activation = Book['activations'][number];

/** A book in which a live activation is released without being asked, and its machine left as an exposure. */
export function without(book: Book, evicted: Activation | undefined): Book {
  if (evicted === undefined) return book;
  const { kid, id } = evicted;
  return {
    ...book,
    activations: book.activations.map((each) => (each.id === id ? { ...each, state: 'released' } : each)),
    exposures: [...book.exposures, { kid, cause: 'forced', since: book.settledAt }],
  };
}

/** The live activation that was created first. */
export const oldestOf = ({ activations }: Book): Activation | undefined =>
  activations.find(({ state }) => state === 'live');
