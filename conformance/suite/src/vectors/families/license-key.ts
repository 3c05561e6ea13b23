import { checkSymbol, LICENSE_KEY_SYMBOLS, makeLicenseKey } from '../../oracle/license-key.js';
import { mistypedLicenseKey, SPELLINGS, sloppyLicenseKey } from '../../oracle/license-key-spellings.js';
import { type Draft, words } from '../draft.js';
import type { Scene } from '../scene.js';

/** Texts of license keys. @spec 9.5 (CRED-1) */
export function licenseKey(scene: Scene): Draft[] {
  const random = scene.random.subStream('license-key');
  let key = makeLicenseKey(random);
  while (!/0.*1|1.*0/.test(key) || !/[A-HJKMNP-Z].*[A-HJKMNP-Z]/.test(key)) key = makeLicenseKey(random);
  const row = (
    name: string,
    title: string,
    typed: string,
    means?: string,
    differs = `${words(name)}.`,
  ): Draft => ({
    id: `license-key/${name}`,
    title,
    requirements: ['CRED-1'],
    op: 'license-key',
    input: { typed },
    ...(means !== undefined && { means }),
    parent: 'license-key/canonical',
    differs,
  });
  const bare = key.replaceAll('-', '');
  const swapped = swappedIn(bare);
  const nothing = Array.from({ length: 12 }, () => random.pick([' ', '-', '\t', '\u2003', '\u2010'])).join(
    '',
  );
  const wrong = 'license-not-found';
  return [
    ...SPELLINGS.map(({ id, write }) =>
      row(
        id,
        `A key is read however it is typed (${words(id)}).`,
        write(key, random.subStream(id)),
        'accept',
      ),
    ),
    ...[...LICENSE_KEY_SYMBOLS]
      .slice(0, 32)
      .filter((_, at) => at % 4 === 0)
      .map((symbol, at) => {
        const data = `${symbol}${makeLicenseKey(random).replaceAll('-', '').slice(1, 24)}`;
        return row(
          `check-symbol-${at + 1}`,
          'A key with another check symbol.',
          data + checkSymbol(data),
          'accept',
        );
      }),
    row(
      'mistyped',
      'One symbol that is another one is noticed.',
      mistypedLicenseKey(key, random),
      wrong,
      'one symbol is another.',
    ),
    row(
      'swapped',
      'Two neighbours that changed places are noticed.',
      swapped,
      wrong,
      'two neighbours have changed places.',
    ),
    row(
      'check-missing',
      'A key without its check symbol is none.',
      key.slice(0, -1),
      wrong,
      'the last symbol is missing.',
    ),
    row('one-more', 'A key with a symbol too many is none.', `${key}0`, wrong, 'there is a symbol too many.'),
    row('u', 'U is no symbol, and no other letter.', `${key.slice(0, -1)}U`, wrong, 'the last symbol is U.'),
    row(
      'full-width',
      'Digits of another script are no symbols.',
      key.replace(/[0-9]/, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
      wrong,
      'one digit is a full-width one.',
    ),
    row(
      'dotless-i',
      'A letter that only folds to I in some languages is no symbol.',
      key.replace('1', '\u0131'),
      wrong,
      'one 1 is a dotless i.',
    ),
    row(
      'underscores',
      'An underscore is neither dash nor space.',
      key.replaceAll('-', '_'),
      wrong,
      'the dashes are underscores.',
    ),
    row('empty', 'Nothing is no key.', nothing, wrong, 'no symbol is left.'),
    ...Array.from({ length: scene.wish.count }, (_, n) => {
      const any = makeLicenseKey(random);
      const typed = random.chance(1, 3) ? mistypedLicenseKey(any, random) : any;
      return row(
        `any-${n + 1}`,
        'Any key, typed in any way.',
        sloppyLicenseKey(typed, random),
        undefined,
        'it is another key, with a slip in it.',
      );
    }),
  ];
}

/** The first two neighbours whose exchange the check symbol notices. */
function swappedIn(bare: string): string {
  for (let at = 0; at < bare.length - 2; at++) {
    const text = bare.slice(0, at) + (bare[at + 1] ?? '') + (bare[at] ?? '') + bare.slice(at + 2);
    if (checkSymbol(text.slice(0, 24)) !== text[24]) return text;
  }
  return bare;
}
