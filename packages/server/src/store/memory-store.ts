import { type Locks, memoryLocks } from './locks.js';
import { macrotask } from './macrotask.js';
import type { Reader, Store, Transaction } from './port.js';
import type { CollectionName, Collections } from './records.js';

type Shelf = Map<string, unknown>;
type Shelves = Map<CollectionName, Shelf>;

/**
 * Makes a store that lives in memory. Every operation takes a macrotask, and nothing but `transaction` serialises: code
 * that forgets one races as it would over a database.
 *
 * @spec 9.7
 */
export function memoryStore(locks: Locks = memoryLocks()): Store {
  const stored: Shelves = new Map();
  return {
    ...readerOf([stored]),
    transaction: (scopes, work) =>
      locks.exclusively(scopes, async () => {
        const written: Shelves = new Map();
        const result = await work(transactionOf(written, stored));
        // All writes appear here, in one go.
        for (const [collection, shelf] of written) {
          for (const [id, record] of shelf) shelfOf(stored, collection).set(id, record);
        }
        return result;
      }),
  };
}

function transactionOf(written: Shelves, stored: Shelves): Transaction {
  return {
    ...readerOf([stored, written]),
    async put(collection, id, record) {
      await macrotask();
      shelfOf(written, collection).set(id, record);
    },
  };
}

/** Reads from layers of shelves, of which a later one hides an earlier. */
function readerOf(layers: readonly Shelves[]): Reader {
  return {
    async get<Name extends CollectionName>(collection: Name, id: string) {
      await macrotask();
      const shelf = layers.findLast((shelves) => shelves.get(collection)?.has(id));
      return shelf?.get(collection)?.get(id) as Collections[Name] | undefined;
    },
    async list<Name extends CollectionName>(collection: Name) {
      await macrotask();
      const merged = new Map(layers.flatMap((shelves) => [...(shelves.get(collection) ?? [])]));
      return [...merged] as [string, Collections[Name]][];
    },
  };
}

function shelfOf(shelves: Shelves, collection: CollectionName): Shelf {
  const shelf: Shelf = shelves.get(collection) ?? new Map();
  shelves.set(collection, shelf);
  return shelf;
}
