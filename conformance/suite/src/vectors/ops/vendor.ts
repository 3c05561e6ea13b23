import { after, formatInstant } from '../../oracle/calendar.js';
import { fileName as canonicalName } from '../../oracle/carrier-file.js';
import { evaluate as evaluateAt } from '../../oracle/evaluate.js';
import { NBF_BEFORE_IAT } from '../../oracle/issuer.js';
import type { JsonObject } from '../../oracle/json.js';
import type { Kind } from '../../oracle/kinds.js';
import { readLicenseKey } from '../../oracle/license-key.js';
import { InputFault, textIn, textOrNone } from '../input.js';
import type { Expectation } from '../vector.js';
import { instantIn } from './reading.js';

const NOT_FOUND = { verdict: 'refuse', code: 'license-not-found', stage: 'license' } as const;

/** `license-key`: a key of format `oap-key-1` as typed, in its canonical spelling. @spec 9.5 (CRED-1) */
export function licenseKey(input: JsonObject): Expectation {
  const reading = readLicenseKey(textIn(input, 'typed'));
  return reading.ok ? { verdict: 'accept', text: reading.text } : { ...NOT_FOUND, why: reading.reason };
}

const trimmed = (text: string) => text.replace(/^\p{White_Space}+|\p{White_Space}+$/gu, '');
const folded = (text: string) => trimmed(text).replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/** `email`: whether a typed address is that of the license. @spec 9.5 (CRED-2, CRED-3, CRED-7) */
export function email(input: JsonObject): Expectation {
  const typed = textOrNone(input, 'typed');
  if (textIn(input, 'credentials') === 'key') return { verdict: 'accept' };
  const isSame = typed !== undefined && folded(typed) === folded(textIn(input, 'licensed'));
  return isSame ? { verdict: 'accept' } : NOT_FOUND;
}

/** `lock-window`: when a lock that begins at `iat` ends, and whether a release at `now` is refused. @spec 10.1 */
export function lockWindow(input: JsonObject): Expectation {
  const iat = instantIn(input, 'iat');
  const lock = textIn(input, 'lock');
  const end = afterOrFault(iat, lock);
  const unlockAt = formatInstant(end);
  if (input['now'] === undefined || instantIn(input, 'now') >= end) return { verdict: 'accept', unlockAt };
  return { verdict: 'refuse', code: 'device-locked', stage: 'release', unlockAt };
}

/** `token-times`: `nbf` and `exp` of a token that is issued at `iat`; no `exp` where it has none. @spec 5.1 (TOK-4 to TOK-6) */
export function tokenTimes(input: JsonObject): Expectation {
  const iat = instantIn(input, 'iat');
  const life = textIn(input, textIn(input, 'mode') === 'online' ? 'lease' : 'offlineToken');
  const ends = [
    ...(life === 'perpetual' ? [] : [afterOrFault(iat, life)]),
    ...(input['expiresAt'] === undefined
      ? []
      : [afterOrFault(instantIn(input, 'expiresAt'), textIn(input, 'grace'))]),
  ];
  return {
    verdict: 'accept',
    nbf: formatInstant(iat - NBF_BEFORE_IAT),
    exp: ends.length === 0 ? null : formatInstant(Math.min(...ends)),
  };
}

/** `evaluate`: a token's times against the clock. @spec 5.3 */
export function evaluate(input: JsonObject): Expectation {
  instantIn(input, 'nbf');
  if (input['exp'] !== undefined) instantIn(input, 'exp');
  const exp = textOrNone(input, 'exp');
  const times = { nbf: textIn(input, 'nbf'), ...(exp !== undefined && { exp }) };
  return { verdict: evaluateAt(times, instantIn(input, 'now')) };
}

/** `file-name`: the canonical name of a file. @spec 7.2 (FILE-6) */
export function fileName(input: JsonObject): Expectation {
  return { verdict: 'accept', name: canonicalName(textIn(input, 'kind') as Kind, textIn(input, 'product')) };
}

function afterOrFault(instant: number, duration: string): number {
  try {
    return after(instant, duration);
  } catch {
    throw new InputFault(`${duration} is no duration`);
  }
}
