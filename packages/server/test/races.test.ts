import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimsOf, licenseOf, OTHER_KEY, vendorOf } from './vendor.js';

const many = <T>(count: number, make: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => make(index)));
const count = (all: readonly { readonly status: number }[], status: number) =>
  all.filter((each) => each.status === status).length;

describe('parallel requests', () => {
  it('give the last seat to exactly one machine', async () => {
    const vendor = await vendorOf({ licenses: [licenseOf({ limit: 1 })] });
    const codes = await many(12, async (i) => (await vendor.machine(`m${i}`)).code());
    const all = await Promise.all(codes.map((code) => vendor.activate(code)));
    expect([201, 409].map((status) => count(all, status))).toEqual([1, 11]);
    expect((await vendor.ledger()).activations).toHaveLength(1);
  });

  it('of one machine occupy one seat, with a generation for each code', async () => {
    const vendor = await vendorOf();
    const laptop = await vendor.machine('laptop');
    const codes = await many(8, () => laptop.code());
    const all = await Promise.all([...codes, ...codes].map((code) => vendor.activate(code)));
    expect([201, 200].map((status) => count(all, status))).toEqual([1, 15]);
    const generations = all.map(({ body }) => claimsOf(body.token).seat.generation);
    expect(new Set(generations)).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8]));
    expect((await vendor.ledger()).activations).toMatchObject([{ generation: 8 }]);
  });

  it('of one code are answered with one token', async () => {
    const vendor = await vendorOf();
    const code = await (await vendor.machine('laptop')).code();
    const all = await many(10, () => vendor.activate(code));
    expect([201, 200].map((status) => count(all, status))).toEqual([1, 9]);
    expect(new Set(all.map(({ body }) => body.token)).size).toBe(1);
  });

  it('give a key a seat under one license only', async () => {
    const vendor = await vendorOf({ licenses: [licenseOf(), licenseOf({ id: 'lic-2', key: OTHER_KEY })] });
    const laptop = await vendor.machine('laptop');
    const codes = await many(8, () => laptop.code());
    const all = await Promise.all(
      codes.map((code, i) => vendor.activate(code, i % 2 === 0 ? {} : { licenseKey: OTHER_KEY })),
    );
    const { licenses } = await vendor.books();
    expect(licenses.flatMap(({ activations }) => activations)).toHaveLength(1);
    expect(all.filter(({ body }) => body.code === 'machine-key-reused')).toHaveLength(4);
  });

  it('never leave a live activation with a retired key', async () => {
    for (let round = 0; round < 4; round += 1) {
      const vendor = await vendorOf();
      const laptop = await vendor.machine(`laptop ${round}`);
      const codes = await many(4, () => laptop.code());
      const deactivation = await laptop.deactivation();
      const work = [
        ...codes.map((code) => () => vendor.activate(code)),
        () => vendor.deactivate(deactivation),
      ];
      const turned = [...work.slice(-round), ...work.slice(0, -round)];
      await Promise.all(turned.map((start) => start()));
      expect((await vendor.ledger()).activations).toEqual([]);
      expect((await vendor.books()).retiredKeys).toEqual([laptop.kid]);
    }
  });

  it('use a challenge once', async () => {
    const vendor = await vendorOf({ licenses: [licenseOf({ limit: 20 })] });
    const challenge = await vendor.challenge();
    const codes = await many(8, async (i) => (await vendor.machine(`m${i}`)).code({ challenge }));
    const all = await Promise.all(codes.map((code) => vendor.activate(code)));
    expect(count(all, 201)).toBe(1);
    expect(all.filter(({ body }) => body.code === 'challenge-invalid')).toHaveLength(7);
  });

  it('spend the budget once', async () => {
    const policy = { profile: 'text-3-seats', reissueBudget: 2 } as const;
    const vendor = await vendorOf({ licenses: [licenseOf({ limit: 1, policy })] });
    await vendor.activate(await (await vendor.machine('first', 'same')).code());
    const codes = await many(6, async (i) => (await vendor.machine(`k${i}`, 'same')).code());
    const all = await Promise.all(codes.map((code) => vendor.activate(code)));
    expect(count(all, 200)).toBe(2);
    expect((await vendor.ledger()).counted).toHaveLength(2);
  });

  it('answer a repeated deactivation with one receipt', async () => {
    const vendor = await vendorOf();
    const deactivation = await (await vendor.machine('laptop')).deactivation();
    const all = await many(6, () => vendor.deactivate(deactivation));
    expect([201, 200].map((status) => count(all, status))).toEqual([1, 5]);
    expect(new Set(all.map(({ text }) => text)).size).toBe(1);
  });
});

describe('any mixture of parallel requests', () => {
  it('keeps the seats within the limit, one a key, and every holder accounted for', async () => {
    const step = fc.record({
      machine: fc.integer({ min: 0, max: 3 }),
      does: fc.constantFrom('activate', 'fresh', 'other-license', 'deactivate', 'unproved', 'check-in'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 16 }), async (steps) => {
        const vendor = await vendorOf({
          licenses: [licenseOf({ limit: 2 }), licenseOf({ id: 'lic-2', key: OTHER_KEY, limit: 1 })],
        });
        // Machines 0 and 1 share a body: one takes over the other.
        const machines = await many(4, (i) => vendor.machine(`m${i}`, `b${Math.max(i, 1)}`));
        const codes = await Promise.all(machines.map((machine) => machine.code()));
        const replies = await Promise.all(
          steps.map(async ({ machine: i, does }) => {
            const machine = machines[i];
            if (machine === undefined) throw new Error('no machine');
            if (does === 'activate') return vendor.activate(codes[i] ?? '');
            if (does === 'fresh') return vendor.activate(await machine.code());
            if (does === 'other-license')
              return vendor.activate(await machine.code(), { licenseKey: OTHER_KEY });
            if (does === 'deactivate') return vendor.deactivate(await machine.deactivation());
            if (does === 'unproved') return vendor.deactivate(await machine.deactivation(null));
            return vendor.checkIn(await machine.code({ challenge: await vendor.challenge() }));
          }),
        );
        expect(replies.map(({ status }) => status)).not.toContain(500);
        const { licenses, retiredKeys } = await vendor.books();
        const activations = licenses.flatMap((license) => license.activations);
        for (const { limit, activations: held, exposures } of licenses) {
          expect(held.length).toBeLessThanOrEqual(limit);
          const current = held.map(({ kid }) => kid);
          expect(exposures.filter(({ kid }) => current.includes(kid))).toEqual([]);
          expect(new Set(exposures.map(({ kid }) => kid)).size).toBe(exposures.length);
        }
        expect(new Set(activations.map(({ kid }) => kid)).size).toBe(activations.length);
        const live = activations.filter(({ state }) => state === 'live');
        expect(live.filter(({ kid }) => retiredKeys.includes(kid))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
