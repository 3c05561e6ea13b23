import type { Random } from './random.js';

/** Crockford's Base32 digits: no I, L, O and U. */
export const LICENSE_KEY_SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const DATA_SYMBOLS = 24;
const GROUP_SYMBOLS = 5;

/** What became of a license key as typed: the symbols without dashes, or why there are none. */
export type LicenseKeyReading =
  | { readonly ok: true; readonly symbols: string; readonly text: string }
  | { readonly ok: false; readonly reason: 'symbol' | 'length' | 'check' };

/**
 * Reads a license key of format `oap-key-1` as forgivingly as the format allows.
 *
 * White space, dashes and format characters count for nothing, nor does the case of ASCII letters; O is 0, I and
 * L are 1. What remains must be 25 Crockford symbols, the last being the check symbol.
 *
 * @returns `symbols` without dashes for comparing, `text` in groups of five for showing.
 * @spec 9.5 (CRED-1)
 */
export function readLicenseKey(typed: string): LicenseKeyReading {
  const symbols = typed
    .replace(/[\s\p{White_Space}\p{Dash}\p{Cf}]/gu, '')
    .replace(/[a-z]/g, (letter) => letter.toUpperCase())
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (![...symbols].every((symbol) => LICENSE_KEY_SYMBOLS.includes(symbol)))
    return { ok: false, reason: 'symbol' };
  if (symbols.length !== DATA_SYMBOLS + 1) return { ok: false, reason: 'length' };
  if (symbols.at(-1) !== checkSymbol(symbols.slice(0, DATA_SYMBOLS))) return { ok: false, reason: 'check' };
  return { ok: true, symbols, text: inGroups(symbols) };
}

/**
 * The Luhn mod 32 check symbol of data symbols.
 *
 * From the right every second value, starting with the last, is doubled, and a result of two base-32 digits is
 * replaced by their sum; the check symbol brings the total to a multiple of 32.
 */
export function checkSymbol(data: string): string {
  let sum = 0;
  let doubled = true;
  for (const symbol of [...data].reverse()) {
    const value = LICENSE_KEY_SYMBOLS.indexOf(symbol) * (doubled ? 2 : 1);
    sum += Math.floor(value / 32) + (value % 32);
    doubled = !doubled;
  }
  return LICENSE_KEY_SYMBOLS.charAt((32 - (sum % 32)) % 32);
}

/** Makes a license key in its canonical spelling: five groups of five symbols, joined by dashes. */
export function makeLicenseKey(random: Random): string {
  const data = Array.from({ length: DATA_SYMBOLS }, () => random.pick([...LICENSE_KEY_SYMBOLS])).join('');
  return inGroups(data + checkSymbol(data));
}

function inGroups(symbols: string): string {
  return Array.from({ length: symbols.length / GROUP_SYMBOLS }, (_, group) =>
    symbols.slice(group * GROUP_SYMBOLS, (group + 1) * GROUP_SYMBOLS),
  ).join('-');
}
