import type { CollectionName, Collections } from './records.js';

/** What a transaction locks: transactions that share a scope run one after another. See `scopes.ts`. */
export type Scope =
  `${'license' | 'machine-key' | 'challenge' | 'portal-link' | 'portal-session' | 'source'}:${string}`;

/** Reading. Outside a transaction it sees what was stored last, and nothing of transactions that are under way. */
export interface Reader {
  /** Answers the record with this id in a collection; undefined where there is none. */
  get<Name extends CollectionName>(collection: Name, id: string): Promise<Collections[Name] | undefined>;
  /** Every record of a collection, in the order in which they were first stored. */
  list<Name extends CollectionName>(
    collection: Name,
  ): Promise<readonly (readonly [id: string, record: Collections[Name]])[]>;
}

/** Reading and writing inside a transaction. It sees its own writes. */
export interface Transaction extends Reader {
  /** Stores a record in place of the one with this id, if any. */
  put<Name extends CollectionName>(collection: Name, id: string, record: Collections[Name]): Promise<void>;
}

/**
 * Where a server keeps everything. Over a database, a scope is a row or advisory lock.
 *
 * @spec 9.7
 */
export interface Store extends Reader {
  /**
   * Runs `work` while no other transaction that shares one of the scopes runs. All of its writes appear at once when it
   * resolves, or none of them if it rejects. Records outside the scopes may be read, and then are as stored last.
   */
  transaction<Result>(scopes: readonly Scope[], work: (tx: Transaction) => Promise<Result>): Promise<Result>;
}
