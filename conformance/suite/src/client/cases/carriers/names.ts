import { PRODUCT } from '../../vendor.js';

/** Long enough that nothing can be appended any more: most file systems end names at 255 bytes. */
const LONGEST = 255;
const CANONICAL = `${PRODUCT}.oalic`;

/** What the part before the extension has become. */
const STEMS: Readonly<Record<string, string>> = {
  product: PRODUCT,
  download: 'download',
  'upper case': PRODUCT.toUpperCase(),
  spaces: 'my license  file',
  'space in front': ` ${PRODUCT}`,
  composed: 'Lizenz f\u00fcr J\u00f6rg',
  decomposed: 'Lizenz fu\u0308r Jo\u0308rg',
  'other scripts': '\u30e9\u30a4\u30bb\u30f3\u30b9 \u0440\u0443\u0441',
  'pairs of surrogates': '\u{1F4BB}\u{1F511}',
  'right to left': 'x\u202ecilao',
  'dash in front': '-rf',
  'percent escapes': '%2e%2e%2fexample-editor%00',
  quotation: "a'b&c;$(d)",
  'dots in a row': 'a..b...c',
  numbers: '12345',
};

/** What the extension has become: kept, doubled, replaced, appended to, lost, or that of something else. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  kept: '.oalic',
  'upper case': '.OALIC',
  'mixed case': '.OaLic',
  'suffix .xml': '.oalic.xml',
  'suffix .xml twice': '.oalic.xml.xml',
  'suffix .txt': '.oalic.txt',
  'suffix in upper case': '.oalic.XML',
  'own suffix twice': '.oalic.oalic',
  'replaced by .xml': '.xml',
  'replaced by .txt': '.txt',
  'replaced by .json': '.json',
  'replaced by .htm': '.htm',
  'of the request': '.oareq',
  'of a deactivation': '.oadea',
  'of an archive': '.zip',
  'of a program': '.exe',
  'of a picture': '.PNG',
  none: '',
  'a dot alone': '.',
  'not finished': '.oalic.part',
  'a copy kept aside': '.oalic~',
};

/** How a second copy is numbered, behind the stem or behind it all. */
const COPIES: Readonly<Record<string, (stem: string, extension: string) => string>> = {
  none: (stem, extension) => `${stem}${extension}`,
  'space and number': (stem, extension) => `${stem} (1)${extension}`,
  number: (stem, extension) => `${stem}(1)${extension}`,
  'number before the last suffix': (stem, extension) =>
    `${stem}${extension.replace(/(\.[^.]*)?$/, ' (2)$1')}`,
  'number behind all': (stem, extension) => `${stem}${extension} (1)`,
  copy: (stem, extension) => `${stem} - Copy${extension}`,
  'copy of': (stem, extension) => `Kopie von ${stem}${extension}`,
  'copy 2': (stem, extension) => `${stem} copy 2${extension}`,
};

/** A name that a license file arrives under, and what happened to it. */
export interface ArrivedName {
  readonly about: string;
  readonly name: string;
}

/** Names that no grammar gives. */
const ODD_NAMES: readonly ArrivedName[] = [
  { about: 'the extension alone', name: '.oalic' },
  { about: 'the extension alone, numbered', name: '.oalic (1)' },
  { about: 'as long as a name may be', name: `${'x'.repeat(LONGEST - 6)}.oalic` },
  { about: 'as long as a name may be, without extension', name: 'x'.repeat(LONGEST) },
  { about: 'long, its extension cut', name: `${'x'.repeat(LONGEST - 3)}.oa` },
  { about: 'cleaned by a browser', name: '_.._x.oalic' },
  { about: 'a web page, as it says', name: 'license.html' },
  { about: 'a trailing space', name: `${CANONICAL} ` },
  { about: 'a trailing underscore', name: `${CANONICAL}_` },
  { about: 'a line end inside', name: 'example\neditor.oalic' },
  { about: 'a zero-width space inside', name: 'example\u200beditor.oalic' },
];

/**
 * Names of every form: each stem, each extension and each way of numbering copies, one departure or two at a time.
 *
 * @spec 7.2
 */
export const ARRIVED_NAMES: readonly ArrivedName[] = firstOfEach([
  ...Object.entries(STEMS).map(([about, stem]) => ({ about: `stem: ${about}`, name: `${stem}.oalic` })),
  ...Object.entries(EXTENSIONS).flatMap(([extension, suffix]) =>
    Object.entries(COPIES).map(([copy, number]) => ({
      about: `extension: ${extension}; copy: ${copy}`,
      name: number(PRODUCT, suffix),
    })),
  ),
  ...ODD_NAMES,
]);

/** The canonical name of a license file. */
export const CANONICAL_NAME = CANONICAL;

/** Two ways lead to some names. */
function firstOfEach(names: readonly ArrivedName[]): ArrivedName[] {
  return [...new Map([...names].reverse().map((one) => [one.name, one])).values()].reverse();
}
