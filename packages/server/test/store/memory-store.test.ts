import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Locks, memoryLocks } from '../../src/store/locks.js';
import { memoryStore } from '../../src/store/memory-store.js';
import type { Scope, Store } from '../../src/store/port.js';
import { licenseScope, machineKeyScope } from '../../src/store/scopes.js';

const source: Scope = 'source:s';

/** Reads and writes one more failure, as a careless server would. */
const increment = (store: Store, scopes: readonly Scope[], id = 's') =>
  store.transaction(scopes, async (tx) => {
    const before = (await tx.get('failures', id)) ?? [];
    await tx.put('failures', id, [...before, before.length]);
  });

describe('a transaction', () => {
  it('serialises those that share a scope', async () => {
    const store = memoryStore();
    await Promise.all(Array.from({ length: 20 }, () => increment(store, [source])));
    expect(await store.get('failures', 's')).toHaveLength(20);
  });

  it('and nothing else does: without locks every race is lost', async () => {
    const none: Locks = { exclusively: (_names, work) => work() };
    const store = memoryStore(none);
    await Promise.all(Array.from({ length: 20 }, () => increment(store, [source])));
    expect(await store.get('failures', 's')).toHaveLength(1);
  });

  it('stores everything at once', async () => {
    const store = memoryStore();
    const seen: string[] = [];
    const writing = store.transaction([source], async (tx) => {
      await tx.put('failures', 'a', [1]);
      await tx.put('failures', 'b', [1]);
    });
    let done = false;
    const watching = (async () => {
      while (!done) {
        const all = await store.list('failures');
        seen.push(all.map(([id]) => id).join());
      }
    })();
    await writing;
    await store.get('failures', 'a');
    done = true;
    await watching;
    expect(new Set(seen)).toEqual(new Set(['', 'a,b']));
  });

  it('stores nothing if it rejects, and lets the next one in', async () => {
    const store = memoryStore();
    const failing = store.transaction([source], async (tx) => {
      await tx.put('failures', 'a', [1]);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await store.list('failures')).toEqual([]);
    await increment(store, [source]);
    expect(await store.get('failures', 's')).toEqual([0]);
  });

  it('sees its own writes', async () => {
    const store = memoryStore();
    const seen = await store.transaction([source], async (tx) => {
      await tx.put('failures', 'a', [1]);
      await tx.put('failures', 'b', [2]);
      await tx.put('failures', 'a', [3]);
      return { a: await tx.get('failures', 'a'), all: await tx.list('failures') };
    });
    expect(seen).toEqual({
      a: [3],
      all: [
        ['a', [3]],
        ['b', [2]],
      ],
    });
  });
});

describe('locks', () => {
  it('never wait for each other, whatever is asked for in whatever order', async () => {
    const names = [licenseScope('1'), licenseScope('2'), machineKeyScope('1'), machineKeyScope('2')];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uniqueArray(fc.constantFrom(...names), { minLength: 1 }), {
          minLength: 1,
          maxLength: 12,
        }),
        fc.scheduler(),
        async (asked, scheduler) => {
          const locks = memoryLocks();
          const inside = new Set<string>();
          let finished = 0;
          const work = asked.map(async (scopes) => {
            await scheduler.schedule(Promise.resolve());
            return locks.exclusively(scopes, async () => {
              expect(scopes.some((name) => inside.has(name))).toBe(false);
              for (const name of scopes) inside.add(name);
              await scheduler.schedule(Promise.resolve());
              for (const name of scopes) inside.delete(name);
              finished += 1;
            });
          });
          await scheduler.waitFor(Promise.all(work));
          expect(finished).toBe(asked.length);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('let those in at once that share nothing', async () => {
    const locks = memoryLocks();
    const order: string[] = [];
    let open = () => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const slow = locks.exclusively(['a'], async () => {
      await gate;
      order.push('slow');
    });
    await locks.exclusively(['b'], async () => void order.push('other'));
    const waiting = locks.exclusively(['b', 'a'], async () => void order.push('waiting'));
    open();
    await Promise.all([slow, waiting]);
    expect(order).toEqual(['other', 'slow', 'waiting']);
  });
});
