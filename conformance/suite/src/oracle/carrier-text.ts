import { HEADER } from './paseto.js';
import { malformed, type Refusal, refuse } from './refusal.js';

/** Most characters of an envelope. @spec 3.1 */
export const ENVELOPE_CHARS_MAX = 8192;

/** The envelope found in a carrier, or why there is none. */
export type Opened = { readonly ok: true; readonly envelope: string } | Refusal;

/** Finds the one envelope in a text, whatever mail clients, chats and word processors did to it. @spec 7.1 */
export function openText(text: string): Opened {
  const lines = text
    .replace(/\r\n?/g, '\n') // 1
    .replace(/\p{Cf}/gu, '') // 2
    .split('\n')
    .map((line) => line.replace(/^[\s\p{White_Space}>|]+/u, '')); // 3
  const plain = lines
    .join('\n')
    .replaceAll('\u2014', '--') // 4
    .replace(/\p{Dash}/gu, '-');

  const found = new Set(envelopesIn(plain)); // 5
  const [envelope] = found;
  if ([...found].some((one) => one.length > ENVELOPE_CHARS_MAX)) return refuse('too-large', 'envelope'); // 7
  if (found.size > 1) return malformed('ambiguous'); // 8
  if (envelope !== undefined) return { ok: true, envelope };
  const otherHeader = /(?<![\p{L}\p{N}])(?!v4\.public\.)v[0-9]\.[a-z]+\./u.test(plain);
  return otherHeader ? refuse('version-unsupported', 'header') : malformed('no-token');
}

/** Steps 5 and 6: from each header on, to a blank line, another character or the end. */
function envelopesIn(text: string): string[] {
  const envelopes: string[] = [];
  const header = /(?<![\p{L}\p{N}])v4\.public\./gu;
  for (let match = header.exec(text); match; match = header.exec(text)) {
    let envelope = HEADER;
    let at = match.index + HEADER.length;
    for (; at < text.length; at++) {
      const symbol = text.charAt(at);
      // After step 3 a line of white space is empty.
      if (symbol === '\n' && text[at + 1] === '\n') break;
      if (/[A-Za-z0-9_.-]/.test(symbol)) envelope += symbol;
      else if (!/[\s\p{White_Space}]/u.test(symbol)) break;
    }
    header.lastIndex = at;
    // A header alone begins none.
    if (/[A-Za-z0-9_-]/.test(envelope.slice(HEADER.length))) envelopes.push(envelope.replace(/\.$/, ''));
  }
  return envelopes;
}
