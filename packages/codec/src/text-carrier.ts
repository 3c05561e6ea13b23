import { LIMITS } from '@offline-activation/protocol';
import { characterClass, DASHES, FORMAT_CHARACTERS, WHITE_SPACE } from './code-points.js';
import { malformed, tooLarge } from './malformed.js';
import { findOtherHeader, HEADER } from './version.js';

const SPACE = characterClass(WHITE_SPACE);
const LINE_END = /\r\n?/g;
const FORMAT = new RegExp(`[${characterClass(FORMAT_CHARACTERS)}]+`, 'gu');
/** White space and the marks with which mail programs quote. */
const LINE_START = new RegExp(`^[${SPACE}>|]+`, 'u');
const EM_DASH = /\u2014/g;
const OTHER_DASH = new RegExp(`[${characterClass(DASHES)}]`, 'gu');
const ENVELOPE_START = /(?<![\p{L}\p{N}])v4\.public\./gu;
/** A blank line, or a character that is neither of an envelope nor white space. */
const ENVELOPE_END = new RegExp(`\\n\\n|[^A-Za-z0-9_.\\-${SPACE}]`, 'gu');
const HAS_BODY = /[A-Za-z0-9_-]/;
const SPACES = new RegExp(`[${SPACE}]+`, 'gu');

/**
 * Finds the one envelope in text that was typed, pasted, mailed, quoted or wrapped.
 *
 * Does not look into the envelope: {@link open} does.
 *
 * @throws {@link ProtocolError} `too-large`, `malformed` (`no-token`, `ambiguous`), `version-unsupported` if there is
 *   only a header of another version.
 * @spec 7.1 (TEXT-1, TEXT-2)
 */
export function readText(text: string): string {
  const normalised = normaliseText(text);
  const envelopes = new Set<string>();
  // Step 5: find each header, and go on behind the envelope that it begins.
  for (let start = findStart(normalised, 0); start !== null; ) {
    const end = findEnd(normalised, start + HEADER.length);
    // A header with nothing behind it begins none.
    if (HAS_BODY.test(normalised.slice(start + HEADER.length, end)))
      envelopes.add(envelopeAt(normalised, start, end));
    start = findStart(normalised, end);
  }
  // Step 8: none, or two that differ; the same one twice is one.
  if (envelopes.size > 1) throw malformed('ambiguous');
  for (const envelope of envelopes) return envelope;
  throw findOtherHeader(normalised)?.error ?? malformed('no-token');
}

/** Steps 1 to 4: what is done to the whole text, before an envelope is looked for. */
function normaliseText(text: string): string {
  return (
    text
      // Step 1: line ends become LF.
      .replace(LINE_END, '\n')
      // Step 2: drop format characters.
      .replace(FORMAT, '')
      // Step 3: at the start of each line drop white space, > and |.
      .split('\n')
      .map((line) => line.replace(LINE_START, ''))
      .join('\n')
      // Step 4: an em dash was two hyphens, any other dash was one.
      .replace(EM_DASH, '--')
      .replace(OTHER_DASH, '-')
  );
}

function findStart(normalised: string, from: number): number | null {
  ENVELOPE_START.lastIndex = from;
  return ENVELOPE_START.exec(normalised)?.index ?? null;
}

function findEnd(normalised: string, from: number): number {
  ENVELOPE_END.lastIndex = from;
  return ENVELOPE_END.exec(normalised)?.index ?? normalised.length;
}

function envelopeAt(normalised: string, start: number, end: number): string {
  // Step 6: one final full stop is dropped.
  const envelope = normalised.slice(start, end).replace(SPACES, '').replace(/\.$/, '');
  // Step 7: size.
  if (envelope.length > LIMITS.envelopeCharsMax) throw tooLarge(LIMITS.envelopeCharsMax, envelope.length);
  return envelope;
}
