import type { RandomSource } from '@offline-activation/keys';
import { LIMITS } from '@offline-activation/protocol';
import { characterClass, DASHES, FORMAT_CHARACTERS, WHITE_SPACE } from './code-points.js';
import { trimWhiteSpace } from './trim.js';

/** How a vendor's license keys are written: ours, or text that only the vendor understands. */
export type LicenseKeyFormat = 'oap-key-1' | 'opaque';

/** Crockford's Base32: digits and letters without I, L, O and U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const RADIX = ALPHABET.length;

const SYMBOLS = 25;
const GROUP_SYMBOLS = 5;

const SPACE = characterClass(WHITE_SPACE);
const IGNORED = new RegExp(
  `[\\-${SPACE}${characterClass(DASHES)}${characterClass(FORMAT_CHARACTERS)}]+`,
  'gu',
);
const LOOK_ALIKES: Record<string, string> = { O: '0', I: '1', L: '1' };

/**
 * Reads a license key as a person types it, or answers `null`.
 *
 * `oap-key-1`: white space, dashes and format characters are dropped, ASCII letters are upper-cased, O is 0, I and
 * L are 1; then 25 symbols must be left, of which the last checks the others. `opaque`: surrounding white space is
 * dropped, and something must be left. Text of over 256 characters is never a key. Says nothing of whether such a
 * license exists.
 *
 * @returns The one form in which to store and compare the key: for `oap-key-1`, five groups of five joined by `-`.
 * @spec 9.5 (CRED-1)
 */
export function readLicenseKey(format: LicenseKeyFormat, text: string): string | null {
  // Characters are code points.
  if ([...text].length > LIMITS.licenseKeyCharsMax) return null;
  return format === 'opaque' ? trimWhiteSpace(text) || null : readOapKey(text);
}

function readOapKey(text: string): string | null {
  const symbols = text
    .replace(IGNORED, '')
    .replace(/[a-z]/g, (letter) => letter.toUpperCase())
    .replace(/[OIL]/g, (letter) => LOOK_ALIKES[letter] ?? '');
  const values = [...symbols].map((symbol) => ALPHABET.indexOf(symbol));
  if (values.length !== SYMBOLS || values.includes(-1)) return null;
  return luhnSum(values, 1) % RADIX === 0 ? grouped(symbols) : null;
}

/**
 * Makes a license key of the format `oap-key-1` from 24 random bytes: 120 random bits and a check symbol.
 *
 * @throws TypeError if the source answers another number of bytes.
 * @spec 9.5 (CRED-1)
 */
export function generateLicenseKey(random: RandomSource): string {
  const bytes = random(SYMBOLS - 1);
  if (bytes.length !== SYMBOLS - 1) throw new TypeError(`random source answered ${bytes.length} bytes`);
  // 256 is a multiple of 32: every symbol is equally likely.
  const values = Array.from(bytes, (byte) => byte % RADIX);
  const check = (RADIX - (luhnSum(values, 2) % RADIX)) % RADIX;
  return grouped([...values, check].map((value) => ALPHABET[value]).join(''));
}

/**
 * The sum of Luhn's algorithm modulo 32: from the right, values count once and twice in turn, and a doubled value
 * counts as the sum of its two digits in base 32.
 */
function luhnSum(values: readonly number[], lastFactor: 1 | 2): number {
  return values.toReversed().reduce((sum, value, i) => {
    const weighted = value * (i % 2 === 0 ? lastFactor : 3 - lastFactor);
    return sum + Math.floor(weighted / RADIX) + (weighted % RADIX);
  }, 0);
}

function grouped(symbols: string): string {
  return symbols.match(new RegExp(`.{${GROUP_SYMBOLS}}`, 'g'))?.join('-') ?? '';
}
