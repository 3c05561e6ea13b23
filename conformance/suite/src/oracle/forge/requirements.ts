import type { Id } from '../../requirement.js';
import type { Kind } from '../kinds.js';

/** Ids of forgeries and the sentence that each of them breaks: the first row that fits. */
const REFUSED: readonly (readonly [RegExp, Id])[] = [
  [/^order\//, 'READ-1'],
  [/^size\//, 'READ-4'],

  [/^kind\/(?:missing|null|number|array|object|array-of-itself)$/, 'READ-4'],
  [/^kind\//, 'READ-2'],

  [/^structure\/header-(?:upper-case|missing)$/, 'TEXT-1'],
  [/^structure\/header-/, 'ENV-7'],
  [/^structure\/(?:padding|unused-bits|other-alphabet|space-inside|trailing-newline)$/, 'ENV-6'],
  [/^structure\/(?:no-signature|signature-6[35]|body-of-63-bytes)$/, 'SIG-1'],
  [/^structure\/footer-(?:lost|none-signed|other-kid|kid-url|kid-inherited)$/, 'KEY-2'],
  [/^structure\/(?:machine-footer|empty-footer|footer-|unknown-kind-footer-)/, 'ENV-5'],
  [/^structure\//, 'READ-4'],

  [/^json\/duplicate-/, 'JSON-1'],
  [/^json\/(?:byte-order-mark|leading-space|trailing-(?:space|garbage|nul))$/, 'JSON-2'],
  [/^json\/number-/, 'JSON-3'],
  [/^json\/(?:high-|low-)?surrogate|^json\/(?:not-|overlong-)utf-8$|^json\/name-/, 'JSON-4'],
  [/^json\/depth-/, 'JSON-5'],
  [/^json\//, 'READ-4'],

  [/^signature\/(?:other-assertion|no-assertion|other-protocol-version)$/, 'ENV-2'],
  [/^signature\/s-plus-l$/, 'SIG-2'],
  [/^signature\/non-canonical-/, 'SIG-3'],
  [/^signature\/small-order-/, 'SIG-4'],
  [/^signature\//, 'SIG-5'],

  [/^claims\/crit\//, 'JSON-7'],
  [/^claims\/ver\/(?:0|2|minus-1)$/, 'READ-4'],
  [/^claims\/[a-z-]+\/machine\.key\/(?:31|33|64)-bytes$/, 'SIG-1'],
  [/^claims\//, 'JSON-10'],
];

/** Ids of oddities and the sentence that whoever refuses them breaks; what no row names is read like anything else. */
const TAKEN: readonly (readonly [RegExp, Id])[] = [
  [/^oddity\/mixed-order-key$/, 'SIG-5'],
  [/^oddity\/(?:members-backwards|white-space|name-escaped|slash-escaped)$/, 'JSON-9'],
  [/^oddity\/(?:unknown-|number-|depth-)/, 'JSON-6'],
];

const firstFit = (rows: readonly (readonly [RegExp, Id])[], id: string): Id | undefined =>
  rows.find(([pattern]) => pattern.test(id))?.[1];

/** The one requirement that a reader breaks which takes a forgery, or refuses it with another code. */
export const requirementOfForgery = (id: string): Id | undefined => firstFit(REFUSED, id);

/** The sentence that says that a kind is read where nothing is wrong with it. */
const READ: Readonly<Record<Kind, Id>> = {
  'machine-code': 'CODE-5',
  deactivation: 'DEACT-10',
  token: 'READ-4',
  receipt: 'READ-4',
};

/** The one requirement that a reader breaks which does not read an oddity. */
export const requirementOfOddity = (id: string, kind: Kind): Id => firstFit(TAKEN, id) ?? READ[kind];
