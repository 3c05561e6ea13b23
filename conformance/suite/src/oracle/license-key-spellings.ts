import { LICENSE_KEY_SYMBOLS } from './license-key.js';
import type { Random } from './random.js';

/** A way in which people and their tools spell a license key that must be read all the same. */
export interface Spelling {
  readonly id: string;
  /** Answers the key spelled in this way. */
  write(key: string, random: Random): string;
}

const DASHES = ['\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\uFE63', '\uFF0D'];
const SPACES = [' ', '\t', '\u00A0', '\u2003', '\u2009', '\u202F', '\u3000', '\n', '\r\n'];
const INVISIBLE = ['\u200B', '\u200C', '\u200D', '\u2060', '\u00AD', '\uFEFF', '\u200E', '\u202A'];

const anywhere = (key: string, insert: string, random: Random) => {
  const at = random.int(key.length + 1);
  return key.slice(0, at) + insert + key.slice(at);
};

/** Every sloppy spelling. Each keeps the meaning of the key; none depends on another. */
export const SPELLINGS: readonly Spelling[] = [
  { id: 'canonical', write: (key) => key },
  { id: 'lower-case', write: (key) => key.toLowerCase() },
  {
    id: 'mixed-case',
    write: (key, random) =>
      key.replace(/[A-Z]/g, (letter) => (random.chance(1, 2) ? letter.toLowerCase() : letter)),
  },
  { id: 'no-dashes', write: (key) => key.replaceAll('-', '') },
  { id: 'spaces-for-dashes', write: (key, random) => key.replace(/-/g, () => random.pick(SPACES)) },
  { id: 'spaces-around', write: (key, random) => `${random.pick(SPACES)}${key}${random.pick(SPACES)}\n` },
  { id: 'spaced-out', write: (key) => [...key].join(' ') },
  { id: 'other-dashes', write: (key, random) => key.replace(/-/g, () => random.pick(DASHES)) },
  { id: 'doubled-dashes', write: (key) => key.replaceAll('-', '--') },
  { id: 'dashes-elsewhere', write: (key) => key.replaceAll('-', '').replace(/(.{4})(?=.)/g, '$1-') },
  { id: 'invisible', write: (key, random) => anywhere(key, random.pick(INVISIBLE), random) },
  { id: 'o-for-zero', write: (key, random) => key.replace(/0/g, () => random.pick(['O', 'o'])) },
  {
    id: 'i-or-l-for-one',
    write: (key, random) => key.replace(/1/g, () => random.pick(['I', 'i', 'L', 'l'])),
  },
];

/** A key in several sloppy spellings at once. */
export function sloppyLicenseKey(key: string, random: Random): string {
  return SPELLINGS.filter(() => random.chance(1, 3)).reduce(
    (text, spelling) => spelling.write(text, random),
    key,
  );
}

/** A key with exactly one symbol replaced by another one: the check symbol must notice. */
export function mistypedLicenseKey(key: string, random: Random): string {
  const places = [...key].flatMap((symbol, at) => (symbol === '-' ? [] : [at]));
  const at = random.pick(places);
  const others = [...LICENSE_KEY_SYMBOLS].filter((symbol) => symbol !== key[at]);
  return key.slice(0, at) + random.pick(others) + key.slice(at + 1);
}
