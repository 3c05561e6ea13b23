import { describe, expect, it } from 'vitest';
import { byMachineKey } from '../../src/steps/by-machine-key.js';
import { memoryStore } from '../../src/store/memory-store.js';
import type { Scope, Store } from '../../src/store/port.js';
import { licenseScope, machineKeyScope } from '../../src/store/scopes.js';

/** A store that remembers what its transactions locked. */
function watched(): Store & { readonly locked: (readonly Scope[])[] } {
  const store = memoryStore();
  const locked: (readonly Scope[])[] = [];
  return {
    ...store,
    locked,
    transaction(scopes, work) {
      locked.push(scopes);
      return store.transaction(scopes, work);
    },
  };
}

describe('byMachineKey', () => {
  it('locks the key, what it is asked to, and every license that the key has had', async () => {
    const store = watched();
    await store.transaction([machineKeyScope('k')], (tx) =>
      tx.put('machineKeys', 'k', { retired: false, licenseIds: ['1', '2'], accepts: [] }),
    );
    const also = { licenseIds: ['2', '3'], scopes: ['challenge:c' as const] };
    const seen = await byMachineKey(store, 'k', also, async (_tx, key) => key.licenseIds);
    expect(seen).toEqual(['1', '2']);
    expect([...(store.locked.at(-1) ?? [])].sort()).toEqual([
      'challenge:c',
      'license:1',
      'license:2',
      'license:3',
      'machine-key:k',
    ]);
  });

  it('starts again with a license that the key was given while it waited', async () => {
    const store = watched();
    let admit = () => {};
    const gate = new Promise<void>((resolve) => {
      admit = resolve;
    });
    const giving = store.transaction([machineKeyScope('k')], async (tx) => {
      await gate;
      await tx.put('machineKeys', 'k', { retired: false, licenseIds: ['1'], accepts: [] });
    });
    let runs = 0;
    const waiting = byMachineKey(store, 'k', {}, async (_tx, key) => {
      runs += 1;
      return key.licenseIds;
    });
    // The key is looked at before the lock is asked for: only then may it be given the license.
    while (store.locked.length < 2) await store.get('machineKeys', 'k');
    admit();
    await giving;
    expect(await waiting).toEqual(['1']);
    expect(runs).toBe(1);
    expect(store.locked.slice(1)).toEqual([
      [machineKeyScope('k')],
      [machineKeyScope('k'), licenseScope('1')],
    ]);
  });
});
