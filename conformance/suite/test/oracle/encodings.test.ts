import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromBase64url, toBase64url } from '../../src/oracle/base64url.js';
import { concat, fromHex, fromUtf8, sameBytes, toHex, utf8 } from '../../src/oracle/bytes.js';

describe('base64url', () => {
  // RFC 4648 §10, without padding.
  test.each([
    ['', ''],
    ['f', 'Zg'],
    ['fo', 'Zm8'],
    ['foo', 'Zm9v'],
    ['foob', 'Zm9vYg'],
    ['fooba', 'Zm9vYmE'],
    ['foobar', 'Zm9vYmFy'],
  ])('writes and reads %j', (text, encoded) => {
    expect(toBase64url(utf8(text))).toBe(encoded);
    expect(fromBase64url(encoded)).toEqual(utf8(text));
  });

  test('agrees with the platform', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
        const encoded = toBase64url(bytes);
        expect(encoded).toBe(Buffer.from(bytes).toString('base64url'));
        expect(fromBase64url(encoded)).toEqual(bytes);
      }),
    );
  });

  test.each(['A', 'Zg==', 'Zh', 'Zm9', 'Zm9vY', 'Zm 9v', 'Zm9v\n', '+/+/', 'Zm9\u00fc', '.', 'Zm9=v'])(
    'refuses %j',
    (text) => expect(fromBase64url(text)).toBeUndefined(),
  );

  test('every text that it reads is the only one for its bytes', () => {
    const symbols = fc.constantFrom(...'AQgwZz09-_');
    fc.assert(
      fc.property(fc.array(symbols, { maxLength: 9 }), (chosen) => {
        const text = chosen.join('');
        const bytes = fromBase64url(text);
        if (bytes) expect(toBase64url(bytes)).toBe(text);
        else expect(Buffer.from(text, 'base64url').toString('base64url')).not.toBe(text);
      }),
    );
  });
});

describe('bytes', () => {
  test('hexadecimal there and back', () => {
    expect(toHex(fromHex('00fF10'))).toBe('00ff10');
    expect(() => fromHex('0')).toThrow(TypeError);
    expect(() => fromHex('0g')).toThrow(TypeError);
  });

  test('UTF-8 is fatal and keeps a byte order mark', () => {
    expect(fromUtf8(Uint8Array.of(0xc0, 0x80))).toBeUndefined();
    expect(fromUtf8(Uint8Array.of(0xed, 0xa0, 0x80))).toBeUndefined();
    expect(fromUtf8(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toBe('\uFEFFa');
  });

  test('joins and compares', () => {
    expect(concat(utf8('a'), new Uint8Array(), utf8('bc'))).toEqual(utf8('abc'));
    expect(sameBytes(utf8('a'), utf8('ab'))).toBe(false);
    expect(sameBytes(utf8('ab'), utf8('aB'))).toBe(false);
    expect(sameBytes(utf8('ab'), utf8('ab'))).toBe(true);
  });
});
