import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeBase64Url, encodeBase64Url } from '../src/index.js';

// RFC 4648 section 10, without padding, and the two symbols in which base64url differs.
const published: [string, string][] = [
  ['', ''],
  ['f', 'Zg'],
  ['fo', 'Zm8'],
  ['foo', 'Zm9v'],
  ['foob', 'Zm9vYg'],
  ['fooba', 'Zm9vYmE'],
  ['foobar', 'Zm9vYmFy'],
  ['\u00fb\u00ff', '-_8'],
];

test.each(published)('"%s" is "%s"', (plain, text) => {
  const bytes = new Uint8Array(Buffer.from(plain, 'latin1'));
  expect(encodeBase64Url(bytes)).toBe(text);
  expect(decodeBase64Url(text)).toEqual(bytes);
});

test('every byte sequence comes back, and Node encodes it alike', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const text = encodeBase64Url(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('base64url'));
      expect(decodeBase64Url(text)).toEqual(bytes);
    }),
  );
});

test('a text decodes only if encoding gives that very text', () => {
  const symbols = fc.constantFrom(...'ABCDwxyz0189-_', '+', '/', '=', ' ', '\n', '.', 'é', '\u0100');
  fc.assert(
    fc.property(fc.string({ unit: symbols, maxLength: 9 }), (text) => {
      const bytes = decodeBase64Url(text);
      const canonical = Buffer.from(text, 'base64url').toString('base64url') === text;
      expect(bytes === null ? null : encodeBase64Url(bytes)).toBe(canonical ? text : null);
    }),
    { numRuns: 2000 },
  );
});

test.each(['A', 'AAAAA', 'Zg==', 'Zg=', 'Zh', 'Zm9', 'Z g', 'Zg\n', '+_8', '-/8', 'Zm9v.', 'Zmé'])(
  'refuses "%s"',
  (text) => {
    expect(decodeBase64Url(text)).toBeNull();
  },
);
