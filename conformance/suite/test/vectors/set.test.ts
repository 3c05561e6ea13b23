import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { spec } from '../../src/requirements.js';
import {
  fileText,
  intermediateOf,
  isAccepting,
  lintVectors,
  OWN_WISH,
  parsePolicy,
  shownBy,
  solve,
  VECTOR_FAMILIES,
  type Vector,
  type VectorFile,
  vectorFiles,
  writtenFamily,
} from '../../src/vectors/index.js';

const files = [...vectorFiles(OWN_WISH)];
const tests = files.flatMap((file) => file.tests);
type Wish = Parameters<typeof vectorFiles>[0];
const anew = (wish: Wish) => [...vectorFiles(wish)];
/** Made once for all tests that wish the same. */
const made = (wish: Wish): readonly VectorFile[] => {
  const name = JSON.stringify(wish);
  const files = kept.get(name) ?? anew(wish);
  kept.set(name, files);
  return files;
};
const kept = new Map<string, readonly VectorFile[]>();
const inputs = (of: readonly VectorFile[]) =>
  new Map(of.flatMap((file) => file.tests).map(({ id, input }) => [id, JSON.stringify(input)]));

describe("the project's vectors", () => {
  test('are what lies in conformance/vectors, byte for byte', () => {
    const folder = new URL('../../../vectors/', import.meta.url);
    const there = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'schema.json');
    expect(there.sort()).toEqual(files.map(({ family }) => `${family}.json`).sort());
    for (const file of files) {
      expect(
        readFileSync(new URL(`${file.family}.json`, folder), 'utf8') === fileText(file),
        file.family,
      ).toBe(true);
    }
  });

  test('keep their ids for ever: one may be added to the list, none taken away', async () => {
    await expect(
      `${tests
        .map(({ id }) => id)
        .sort()
        .join('\n')}\n`,
    ).toMatchFileSnapshot('ids.txt');
  });

  test('show every sentence that data can show, in each way in which it can', () => {
    expect(shownBy(tests).filter(({ whole }) => !whole)).toEqual([]);
  });

  test('are about sentences that bind somebody and can be observed', () => {
    for (const id of new Set(tests.flatMap(({ requirements }) => requirements))) {
      expect(spec().get(id)?.excluded, id).toBeUndefined();
      expect(spec().get(id), id).toBeDefined();
    }
  });

  test('have for each refused one an accepted parent of the same op', () => {
    const byId = new Map(tests.map((one) => [one.id, one]));
    for (const {
      id,
      op,
      expect: { verdict },
      parent,
      differs,
    } of tests) {
      if (isAccepting(verdict)) continue;
      const found = byId.get(parent ?? '');
      expect({ id, op: found?.op, accepted: isAccepting(found?.expect.verdict ?? '') }).toEqual({
        id,
        op,
        accepted: true,
      });
      expect(differs, id).toBeTruthy();
    }
  });

  test('have no two that ask the same', () => {
    const seen = new Map<string, string>();
    const twice: [string, string][] = [];
    for (const { id, op, input } of tests) {
      const key = `${op} ${JSON.stringify(input)}`;
      const before = seen.get(key);
      // Each family that names parents of its own begins with the good one.
      if (before !== undefined && !/\/(?:good|canonical|plain)$/.test(before)) twice.push([before, id]);
      seen.set(key, before ?? id);
    }
    expect(twice).toEqual([]);
  });

  test('name their file and keep secrets to the published keys', () => {
    for (const file of files) {
      expect(VECTOR_FAMILIES.map(({ name }) => name)).toContain(file.family);
      const { issuer } = file.header as { issuer: object };
      expect(Object.keys(issuer).sort()).toEqual(['kid', 'public']);
    }
  });
});

describe('vectors of another wish', () => {
  const wish = { seed: '7', count: 2 };

  test('are the same bytes for the same wish', () => {
    expect(anew(wish).map(fileText)).toEqual(made(wish).map(fileText));
  });

  test('have other bytes for another seed, in every family', () => {
    const [one, other] = [inputs(made(wish)), inputs(made({ ...wish, seed: '8' }))];
    for (const { name } of VECTOR_FAMILIES) {
      const ids = [...one.keys()].filter((id) => id.startsWith(`${name}/`) && other.has(id));
      const same = ids.filter((id) => one.get(id) === other.get(id));
      expect(same.length * 4, `${name}: ${same.join(', ')}`).toBeLessThan(ids.length);
    }
  });

  test('change with the policy what depends on it, and nothing else', () => {
    const policy = parsePolicy({ profile: 'file-strict', lock: 'P3M' });
    const [one, other] = [inputs(made(wish)), inputs(made({ ...wish, policy }))];
    const changed = (id: string) => one.get(id) !== other.get(id);
    for (const id of [
      'token/good',
      'token/here',
      'sufficiency/all-there',
      'lock-window/policy',
      'token-times/policy-online',
      'license-file/utf-8',
    ]) {
      expect([id, changed(id)]).toEqual([id, true]);
    }
    for (const id of [
      'machine-code/good',
      'ed25519/s-plus-l',
      'license-key/canonical',
      'fingerprint/of-net-mac-1',
      'lock-window/31-august',
      'match/one-short',
    ]) {
      expect([id, changed(id)]).toEqual([id, false]);
    }
  });

  test('have as many generated ones as are asked for', () => {
    const any = (count: number) =>
      made({ seed: '3', count })
        .flatMap((file) => file.tests)
        .filter(({ id }) => /\/any-\d+$/.test(id)).length;
    const [none, three] = [any(0), any(3)];
    expect(none).toBe(0);
    expect(three).toBeGreaterThan(20);
  });

  test('may be written as lines, or one a file, with the same vectors', () => {
    const [file] = made(wish) as readonly [VectorFile];
    const [lines] = writtenFamily(file, 'jsonl');
    const parsed = lines?.text
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => JSON.parse(line)) as Vector[];
    expect(parsed).toEqual(file.tests);
    const single = writtenFamily(file, 'files').flatMap(({ text }) => JSON.parse(text).tests as Vector[]);
    expect(single).toEqual(file.tests);
  });
});

const components = (count: number, cls: 'hardware' | 'os' | 'network') =>
  Array.from({ length: count }, (_, at) => ({ name: `x.own-${at}.1`, class: cls, weight: 1 + at }));

describe('vectors of a policy that nobody has', () => {
  test.each([
    ['one component', { binding: { components: components(1, 'os'), quorum: 1, required: [] } }],
    [
      '16 components of its own',
      { binding: { components: components(16, 'hardware'), quorum: 136, required: ['x.own-0.1'] } },
    ],
    [
      'a quorum of 1, no lock, a token of an hour',
      {
        binding: { components: components(3, 'network'), quorum: 1, required: [] },
        lock: null,
        offlineToken: 'PT1H',
      },
    ],
    ['a lock of no time, every fact required', { lock: 'P0D', weakFingerprint: 'online-only' }],
  ] as const)('with %s are made, and nothing is wrong with them', (_, own) => {
    const policy = parsePolicy({ profile: 'text-3-seats', ...own });
    const files = made({ seed: '4', count: 1, policy });
    const loaded = files.map((file) => ({ path: file.family, content: JSON.parse(fileText(file)) }));
    expect(lintVectors({ files: loaded, unreadable: [] })).toEqual([]);
  });
});

describe('what is expected', () => {
  test('is computed from the input alone', () => {
    for (const { id, op, input, expect: expected, intermediate } of tests) {
      expect([id, solve(op, input)]).toEqual([id, expected]);
      if (intermediate) expect(intermediateOf(op, input, expected)).toEqual(intermediate);
    }
  });

  test.each([
    ['no policy', { profile: 'x' }, /no policy/],
    [
      'a quorum above all weights',
      {
        profile: 'text-3-seats',
        binding: { components: [{ name: 'a', class: 'os', weight: 1 }], quorum: 2, required: [] },
      },
      /quorum is 2/,
    ],
    [
      'a required component that is not listed',
      {
        profile: 'text-3-seats',
        binding: { components: [{ name: 'a', class: 'os', weight: 1 }], quorum: 1, required: ['b'] },
      },
      /requires b/,
    ],
    [
      'a component twice',
      {
        profile: 'text-3-seats',
        binding: {
          components: [
            { name: 'a', class: 'os', weight: 1 },
            { name: 'a', class: 'os', weight: 1 },
          ],
          quorum: 1,
          required: [],
        },
      },
      /twice/,
    ],
  ])('a policy with %s is refused in words', (_, policy, words) => {
    expect(() => parsePolicy(policy)).toThrow(words);
  });
});
