import { canonicalJson } from '../canonical-json.js';
import { ENVELOPE_CHARS_MAX } from '../carrier-text.js';
import { KINDS } from '../kinds.js';
import { writeEnvelope } from '../paseto.js';
import { type Draft, family } from './forgery.js';
import { type Ingredients, seal } from './ingredients.js';

/**
 * A good artifact with a member that nobody names, as long as it takes for an envelope of so many characters.
 *
 * @throws TypeError where no payload gives that length: base64url never has 4n + 1 characters.
 */
export function ofLength(good: Ingredients, chars: number): string {
  const written = (filler: number) =>
    writeEnvelope(seal(good, { payload: canonicalJson({ ...good.claims, filler: 'x'.repeat(filler) }) }));
  const short = chars - written(0).length;
  for (let filler = Math.floor((short * 3) / 4) - 3; filler < short; filler++) {
    const text = filler < 0 ? '' : written(filler);
    if (text.length === chars) return text;
    if (text.length > chars) break;
  }
  throw new TypeError('no such length');
}

const drafts: readonly Draft[] = [
  {
    name: 'envelope-8193',
    code: 'too-large',
    bug: 'The limit is one too high, or not kept: what one reader takes the next refuses.',
    forge: (good) => ofLength(good, ENVELOPE_CHARS_MAX + 1),
  },
  {
    name: 'envelope-40000',
    code: 'too-large',
    bug: 'There is no limit: work before the signature grows with whatever is sent.',
    forge: (good) => {
      const payload = canonicalJson({ ...good.claims, filler: 'x'.repeat(30_000) });
      return writeEnvelope(seal(good, { payload }));
    },
  },
  {
    name: 'no-envelope-8193',
    code: 'too-large',
    bug: 'Size is looked at after structure: a reader takes apart what it ought to have put aside.',
    forge: () => `v4.public.${'!A'.repeat(ENVELOPE_CHARS_MAX)}`.slice(0, ENVELOPE_CHARS_MAX + 1),
    bareOnly: true,
  },
];

/** Artifacts with nothing wrong but their length. @spec 3.5 step 1 */
export const SIZE_FORGERIES = family('size', KINDS, drafts);
