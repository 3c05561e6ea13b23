import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generateLicenseKey, readLicenseKey } from '../src/index.js';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const keys = fc.uint8Array({ minLength: 24, maxLength: 24 }).map((bytes) => generateLicenseKey(() => bytes));
const read = (text: string) => readLicenseKey('oap-key-1', text);

/** Luhn mod 32 once more, symbol by symbol from the left: the last of 25 counts once, the one before it twice. */
function checks(symbols: string): boolean {
  let sum = 0;
  for (let i = 0; i < 25; i += 1) {
    const value = ALPHABET.indexOf(symbols[i] ?? '');
    const weighted = i % 2 === 1 ? value * 2 : value;
    sum += weighted > 31 ? weighted - 31 : weighted;
  }
  return sum % 32 === 0;
}

describe('generating', () => {
  test('24 random bytes give 25 symbols in five groups, the last a check', () => {
    // By hand: 24 symbols of value 1 sum to 12 × 2 + 12 × 1 = 36; 36 + 28 is a multiple of 32; 28 is W.
    expect(generateLicenseKey(() => new Uint8Array(24).fill(1))).toBe('11111-11111-11111-11111-1111W');
    // 24 of value 31: 12 × (62 → 1 + 30) + 12 × 31 = 744; 744 + 24 = 24 × 32; 24 is R.
    expect(generateLicenseKey(() => new Uint8Array(24).fill(255))).toBe('ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ-ZZZZR');
    expect(generateLicenseKey(() => new Uint8Array(24))).toBe('00000-00000-00000-00000-00000');
  });

  test('asks the source for 24 bytes, and takes no other number', () => {
    const asked: number[] = [];
    generateLicenseKey((length) => {
      asked.push(length);
      return randomBytes(length);
    });
    expect(asked).toEqual([24]);
    expect(() => generateLicenseKey(() => new Uint8Array(23))).toThrow(TypeError);
  });

  test('every key is read as itself, and its check symbol holds', () => {
    fc.assert(
      fc.property(keys, (key) => {
        expect(key).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}$/);
        expect(checks(key.replaceAll('-', ''))).toBe(true);
        expect(read(key)).toBe(key);
      }),
      { numRuns: 500 },
    );
  });
});

describe('reading forgivingly', () => {
  const noise = fc.constantFrom(
    '',
    '-',
    ' ',
    '\t',
    '\r\n',
    '\u00a0',
    '–',
    '—',
    '\u2212',
    '\u00ad',
    '\ufeff',
    '\u200b',
    '\u3000',
    '- -',
  );
  const spelling = (symbol: string) =>
    fc.constantFrom(
      symbol,
      symbol.toLowerCase(),
      ...(symbol === '0' ? 'Oo' : symbol === '1' ? 'IiLl' : symbol),
    );

  test('case, spaces, any dash, invisible characters and look-alikes cost nothing', () => {
    fc.assert(
      fc.property(
        keys.chain((key) =>
          fc.record({
            key: fc.constant(key),
            typed: fc.tuple(
              noise,
              ...[...key.replaceAll('-', '')].flatMap((symbol) => [spelling(symbol), noise]),
            ),
          }),
        ),
        ({ key, typed }) => {
          expect(read(typed.join(''))).toBe(key);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('any one wrong symbol is found', () => {
    fc.assert(
      fc.property(keys, fc.nat({ max: 24 }), fc.nat({ max: 31 }), (key, at, value) => {
        const symbols = [...key.replaceAll('-', '')];
        fc.pre(symbols[at] !== ALPHABET[value]);
        symbols[at] = ALPHABET[value] ?? '';
        expect(read(symbols.join(''))).toBeNull();
      }),
      { numRuns: 1000 },
    );
  });

  test('two neighbours exchanged are found, except 0 with Z', () => {
    fc.assert(
      fc.property(keys, fc.nat({ max: 23 }), (key, at) => {
        const symbols = key.replaceAll('-', '');
        const [a = '', b = ''] = [symbols[at], symbols[at + 1]];
        fc.pre(a !== b && `${a}${b}` !== '0Z' && `${a}${b}` !== 'Z0');
        expect(read(symbols.slice(0, at) + b + a + symbols.slice(at + 2))).toBeNull();
      }),
      { numRuns: 1000 },
    );
  });

  const good = '11111-11111-11111-11111-1111W';
  test.each([
    ['nothing', ''],
    ['dashes alone', '-----'],
    ['one symbol short', good.slice(1)],
    ['one symbol long', `1${good}`],
    ['U, which is no symbol', good.replace('W', 'U')],
    ['another separator', good.replaceAll('-', '_')],
    ['a full-width symbol', good.replace('1', '１')],
    ['a long s, which upper-cases to S', good.replace('1', 'ſ')],
    ['a letter that upper-cases to two', good.replace('11', 'ß')],
    ['a dotless i', good.replace('1', 'ı')],
    ['text around', `key: ${good}`],
    ['the key twice', `${good} ${good}`],
    ['over 256 characters', good + ' '.repeat(228)],
  ])('%s is none', (_, text) => {
    expect(read(text)).toBeNull();
  });
});

describe('opaque keys', () => {
  test.each([
    ['abc', 'abc'],
    ['  a b-C_0 \u00a0\u3000\u0085\n', 'a b-C_0'],
    ['\ufeffabc', '\ufeffabc'],
    ['–', '–'],
    ['😀'.repeat(256), '😀'.repeat(256)],
  ])('%j is %j', (text, key) => {
    expect(readLicenseKey('opaque', text)).toBe(key);
  });

  test.each(['', ' \n\t', 'x'.repeat(257)])('is none', (text) => {
    expect(readLicenseKey('opaque', text)).toBeNull();
  });
});
