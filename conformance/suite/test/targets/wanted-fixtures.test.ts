import { describe, expect, it } from 'vitest';
import type { Example } from '../../src/case.js';
import { cases } from '../../src/cases.js';
import { specFault } from '../../src/schema-check.js';
import { fixturePool } from '../../src/targets/fixture-pool.js';
import { wantedFixtures } from '../../src/targets/wanted-fixtures.js';

const example = (id: string, more: Partial<Example> = {}): Example => ({
  id,
  title: id,
  asserts: ['ACT-3'],
  needs: [],
  world: { licenses: { L: { policy: { profile: 'text-3-seats' } } } },
  async run() {},
  ...more,
});

describe('the licenses that a server without a control interface needs', () => {
  const wanted = wantedFixtures(cases, 1n);
  const { licenses, products } = wanted.content;

  it('do for every case that they are for, each once, in any order', () => {
    const examples = cases.filter((one): one is Example => wanted.cases.includes(one.id) && 'run' in one);
    expect(examples.length).toBeGreaterThan(300);
    for (const order of [examples, [...examples].reverse()]) {
      const pool = fixturePool(licenses);
      for (const { id, world, repeat = 1 } of order) {
        for (let round = 0; round < repeat; round++)
          expect([id, pool.take(world) === undefined]).toEqual([id, false]);
      }
      expect(pool.left).toBe(0);
    }
    // Each case looks at hundreds of licenses, twice over.
  });

  it('are licenses as a world has them, with ids and keys of their own', () => {
    for (const license of licenses)
      expect(specFault('license', JSON.parse(JSON.stringify(license)))).toBeUndefined();
    for (const member of ['id', 'key'] as const) {
      expect(new Set(licenses.map((license) => license[member])).size).toBe(licenses.length);
    }
    const named = new Set(products.map(({ id }) => id));
    expect(licenses.filter(({ product }) => !named.has(product))).toEqual([]);
  });

  it('are the same for the same seed, and others throughout for another', () => {
    expect(wantedFixtures(cases, 1n)).toEqual(wanted);
    const others = wantedFixtures(cases, 2n);
    expect(others.cases).toEqual(wanted.cases);
    const taken = new Set(licenses.flatMap(({ id, key }) => [id, key]));
    expect(others.content.licenses.filter(({ id, key }) => taken.has(id) || taken.has(key))).toEqual([]);
  });

  it('leave out what only a control interface can bring about', () => {
    const world = { licenses: { L: { policy: { profile: 'text-3-seats' as const } } } };
    const { cases: ids, content } = wantedFixtures(
      [
        example('x/plain'),
        example('x/repeated', { repeat: 3 }),
        example('x/changes', { needs: ['seed'] }),
        example('x/waits', { needs: ['clock'] }),
        example('x/then', { world: { ...world, now: '2027-01-01T00:00:00Z' } }),
        example('x/keys', { world: { ...world, issuerKeys: ['active', 'retired'] } }),
        example('x/limits', { world: { ...world, rateLimits: true } }),
        example('x/expires', {
          world: { licenses: { L: { policy: { profile: 'text-3-seats' }, expiresIn: 'P1D' } } },
        }),
        example('x/of-control', { asserts: ['CTL-1'] }),
      ],
      1n,
    );
    expect(ids).toEqual(['x/plain', 'x/repeated']);
    expect(content.licenses).toHaveLength(4);
  });
});
