import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkSymbol,
  LICENSE_KEY_SYMBOLS,
  makeLicenseKey,
  readLicenseKey,
} from '../../src/oracle/license-key.js';
import { mistypedLicenseKey, SPELLINGS, sloppyLicenseKey } from '../../src/oracle/license-key-spellings.js';
import { seededRandom } from '../../src/oracle/random.js';

const seeds = fc.nat();
const keyOf = (seed: number) => makeLicenseKey(seededRandom('key', seed));

describe('the check symbol', () => {
  // By hand: from the right, the first value doubled. Z is 31: 62 = 1 × 32 + 30, so 31.
  test.each([
    ['0'.repeat(24), '0'],
    [`${'0'.repeat(23)}1`, 'Y'], // 2, up to 32: 30
    [`${'0'.repeat(22)}10`, 'Z'], // 1, up to 32: 31
    [`${'0'.repeat(23)}Z`, '1'], // 31, up to 32: 1
    [`${'0'.repeat(23)}G`, 'Z'], // 16 × 2 = 32 is 1 + 0, up to 32: 31
    [`${'0'.repeat(22)}ZZ`, '2'], // 62, up to 64: 2
  ])('of %s is %s', (data, symbol) => expect(checkSymbol(data)).toBe(symbol));

  test('notices every single wrong symbol', () => {
    const key = keyOf(1).replaceAll('-', '');
    for (let at = 0; at < key.length; at++) {
      for (const symbol of LICENSE_KEY_SYMBOLS) {
        const typed = key.slice(0, at) + symbol + key.slice(at + 1);
        expect(readLicenseKey(typed).ok).toBe(symbol === key[at]);
      }
    }
  });

  test('notices every two neighbours exchanged, but 0 and Z', () => {
    for (const a of LICENSE_KEY_SYMBOLS) {
      for (const b of LICENSE_KEY_SYMBOLS) {
        const zeros = '0'.repeat(22);
        const missed = checkSymbol(`${zeros}${a}${b}`) === checkSymbol(`${zeros}${b}${a}`);
        expect(missed).toBe(a === b || `${a}${b}` === '0Z' || `${a}${b}` === 'Z0');
      }
    }
  });
});

describe('reading', () => {
  test('a made key has five groups of five and is read as itself', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const key = keyOf(seed);
        expect(key).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}(?:-[0-9A-HJKMNP-TV-Z]{5}){4}$/);
        expect(readLicenseKey(key)).toEqual({ ok: true, text: key, symbols: key.replaceAll('-', '') });
      }),
    );
  });

  test.each(SPELLINGS)('spelling $id is read', ({ write }) => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const key = keyOf(seed);
        expect(readLicenseKey(write(key, seededRandom('spelling', seed)))).toMatchObject({
          ok: true,
          text: key,
        });
      }),
    );
  });

  test('several spellings at once are read', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const key = keyOf(seed);
        expect(readLicenseKey(sloppyLicenseKey(key, seededRandom('sloppy', seed)))).toMatchObject({
          ok: true,
          text: key,
        });
      }),
    );
  });

  test('a mistyped key is not', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(readLicenseKey(mistypedLicenseKey(keyOf(seed), seededRandom('mistyped', seed)))).toEqual({
          ok: false,
          reason: 'check',
        });
      }),
    );
  });

  test.each([
    ['', 'length'],
    ['ABCDE', 'length'],
    [`${'0'.repeat(26)}`, 'length'],
    [`${'0'.repeat(24)}U`, 'symbol'],
    [`${'0'.repeat(24)}*`, 'symbol'],
    [`${'0'.repeat(24)}\u0131`, 'symbol'], // a dotless i is no I
    [`${'0'.repeat(24)}\u017f`, 'symbol'], // nor a long s an S
    [`${'0'.repeat(24)}\uff10`, 'symbol'],
    [`${'0'.repeat(24)}1`, 'check'],
  ])('%j: %s', (typed, reason) => expect(readLicenseKey(typed)).toEqual({ ok: false, reason }));
});
