import { describe, expect, test } from 'vitest';
import { openCarrier } from '../../src/oracle/carrier.js';
import { fileName, writeFile } from '../../src/oracle/carrier-file.js';
import { NOISES } from '../../src/oracle/carrier-noise.js';
import { seededRandom } from '../../src/oracle/random.js';
import { courierOf } from '../../src/pair/courier/courier.js';
import { FILE_MANGLINGS, SAVINGS } from '../../src/pair/courier/file.js';
import { TEXT_MANGLINGS } from '../../src/pair/courier/text.js';
import { goodOnes } from '../oracle/good.js';

const { text: envelope } = goodOnes().artifacts.token;
const product = 'example-editor';
const file = writeFile('token', envelope, { product, created: 1_772_355_600 });
const random = seededRandom('courier test', 1);
const found = (content: string | Uint8Array) => {
  const opened = openCarrier(content);
  return opened.ok ? opened.envelope : opened.reason;
};

describe('what the courier does costs nothing: the oracle finds the clean original', () => {
  test.each(TEXT_MANGLINGS.map((one) => [one.id, one] as const))('%s', (_, { apply }) => {
    expect(found(apply(envelope, random))).toBe(envelope);
  });

  test.each(FILE_MANGLINGS.map((one) => [one.id, one] as const))(
    '%s, however it is saved',
    (_, { apply }) => {
      const content = apply(file, random);
      expect(content).not.toBe(file);
      for (const saving of SAVINGS) expect(found(saving.apply(content))).toBe(envelope);
    },
  );

  test('in any combination that it chooses, under names of which hardly any is the canonical one', () => {
    const names = new Set<string>();
    for (let seed = 0; seed < 60; seed++) {
      const courier = courierOf(seededRandom('any', seed));
      const given = { what: 'it', kind: 'token', product } as const;
      const pasted = courier.text({ ...given, content: envelope });
      const saved = courier.file({ ...given, content: file });
      const uploaded = courier.file({ ...given, content: file }, 'text');
      for (const { content } of [pasted, saved, uploaded]) expect(found(content)).toBe(envelope);
      expect(typeof uploaded.content).toBe('string');
      expect(pasted.did.length).toBeGreaterThan(0);
      names.add(saved.name ?? '');
    }
    expect(names.size).toBeGreaterThan(15);
  });
});

test('the same seed carries in the same way', () => {
  const carried = () => {
    const courier = courierOf(seededRandom('same', 7));
    return Array.from({ length: 5 }, () =>
      courier.file({ what: 'it', kind: 'token', product, content: file }),
    );
  };
  expect(carried()).toEqual(carried());
});

test('a request keeps the extension of requests where a name keeps any', () => {
  const courier = courierOf(seededRandom('requests', 3));
  const given = { what: 'it', kind: 'machine-code', product, content: file } as const;
  const names = Array.from({ length: 7 }, (_, nth) => courier.file(given, 'text', nth).name ?? '');
  expect(names).toContain(`${fileName('machine-code', product)}.xml`);
  expect(names.filter((name) => name.includes('.oalic'))).toEqual([]);
});

test('every noise has words for people', () => {
  expect(TEXT_MANGLINGS.map(({ id }) => id)).toEqual(
    NOISES.filter(({ id }) => id !== 'none').map(({ id }) => `text/${id}`),
  );
  for (const { id, says } of TEXT_MANGLINGS) expect(says).not.toBe(id.slice('text/'.length));
});

test('what would spoil an artifact is a bug of the suite', () => {
  const courier = courierOf(seededRandom('spoilt', 1));
  expect(() => courier.text({ what: 'it', kind: 'token', product, content: 'no envelope at all' })).toThrow(
    "the suite's own courier has spoilt it",
  );
});
