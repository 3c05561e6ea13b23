import type { Scope, Store, Transaction } from '../store/port.js';
import type { MachineKeyRecord } from '../store/records.js';
import { licenseScope, machineKeyScope } from '../store/scopes.js';

/** A machine key that no token was ever issued to. */
const UNSEEN: MachineKeyRecord = { retired: false, licenseIds: [], accepts: [] };

/** What else a transaction locks beside a machine key and the licenses it has had. */
export interface Also {
  readonly licenseIds?: readonly string[];
  readonly scopes?: readonly Scope[];
}

/**
 * Runs a transaction on a machine key and on every license under which it ever had a token, so that giving a key a seat
 * and retiring it exclude each other, under whichever license.
 *
 * @spec 9.7 (SEAT-16, SEAT-18)
 */
export async function byMachineKey<Result>(
  store: Store,
  kid: string,
  { licenseIds = [], scopes = [] }: Also,
  work: (tx: Transaction, key: MachineKeyRecord) => Promise<Result>,
): Promise<Result> {
  let key = (await store.get('machineKeys', kid)) ?? UNSEEN;
  for (;;) {
    const locked = new Set([...licenseIds, ...key.licenseIds]);
    const all = [machineKeyScope(kid), ...scopes, ...[...locked].map(licenseScope)];
    const done = await store.transaction(all, async (tx) => {
      key = (await tx.get('machineKeys', kid)) ?? UNSEEN;
      // The key was given a seat under one more license meanwhile: lock that one too.
      if (!key.licenseIds.every((id) => locked.has(id))) return undefined;
      return { result: await work(tx, key) };
    });
    if (done !== undefined) return done.result;
  }
}
