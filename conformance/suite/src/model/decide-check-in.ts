import type { MadeCode } from '../made-code.js';
import type { Instant } from '../oracle/calendar.js';
import { matchFingerprint } from '../oracle/match.js';
import { type BookActivation, type Books, codeKey, type LicenseBook } from './books.js';
import { again, type Decision, isChallengeGood, refuse } from './decide-activation.js';
import { type IssuerKeys, isAnyKeyAccepted, isKeyGood } from './issuer-keys.js';
import { termsOf } from './terms.js';

/** A check-in's decision, and the license it concerns; `confirms` is the generation that `holds` names. */
export interface CheckInDecision {
  readonly decision: Decision;
  readonly book?: LicenseBook;
  readonly own?: BookActivation;
  readonly confirms?: number;
}

/** @spec 10.4 */
export function decideCheckIn(
  books: Books,
  code: MadeCode,
  now: Instant,
  keys: IssuerKeys,
  claims: readonly string[],
): CheckInDecision {
  const no = (error: string, members: Record<string, unknown> = {}) => ({
    decision: refuse('CHK-1', error, members),
  });
  if (code.fault) return no(code.fault);
  if (books.retired.includes(code.kid)) return no('machine-key-retired');
  const found = findLive(books, code.kid);
  if (!found) return no('activation-not-found');
  const { book, own } = found;
  if (book.state === 'revoked') return no('license-revoked');
  if (book.state === 'suspended') return no('license-suspended');
  if (book.expiresAt !== null && now >= book.expiresAt) return no('license-expired');
  if (code.claims.aud !== book.product) return no('product-mismatch');
  const name = codeKey(code.kid, code.claims.jti);
  const before = book.codes[name];
  if (before !== undefined && before !== code.digest) return no('request-conflict');
  const answered = books.checkIns[name];
  if (answered) {
    if (answered.generation !== own.current.generation) return no('generation-superseded');
    return { decision: { kind: 'same', by: 'CHK-1', order: own.order, token: own.current }, book, own };
  }
  const { challenge, accepts, holds } = code.claims;
  if (!isAnyKeyAccepted(keys, accepts)) return no('client-outdated');
  if (challenge === undefined || !isChallengeGood(books, challenge, now, claims))
    return no('challenge-invalid');
  const match = matchFingerprint(own.current.binding, code.claims.machine.fingerprint.components);
  if (match.verdict === 'mismatch') return no('machine-mismatch', { components: match.changed });
  if (match.verdict === 'indeterminate') return no('machine-indeterminate', { components: match.missing });
  if (holds) {
    const named = book.tokens.find(
      (token) => token.kid === code.kid && token.mode === 'online' && token.generation === holds.generation,
    );
    const unexpired = named && (named.exp === null || now < named.exp);
    if (holds.sub !== own.sub || !unexpired) return no('claims-invalid', { pointer: '/holds' });
  }
  const decision: Decision = isFresh(book, own, code, now, keys)
    ? { kind: 'same', by: 'CHK-4', order: own.order, token: own.current }
    : again(own, 'CHK-4');
  return { decision, book, own, ...(holds && { confirms: holds.generation }) };
}

function findLive(books: Books, kid: string): { book: LicenseBook; own: BookActivation } | undefined {
  for (const book of Object.values(books.licenses)) {
    const own = book.activations.find((activation) => activation.kid === kid && activation.state === 'live');
    if (own) return { book, own };
  }
  return undefined;
}

/** Before the middle of its life, and still what would be written now. */
function isFresh(
  book: LicenseBook,
  own: BookActivation,
  code: MadeCode,
  now: Instant,
  keys: IssuerKeys,
): boolean {
  const { mode, iat, exp, issuerKid, terms } = own.current;
  if (mode !== 'online' || exp === null) return false;
  const edition = (JSON.parse(terms) as { edition: string }).edition;
  if (terms !== termsOf(book, edition) || !isKeyGood(keys, issuerKid, code.claims.accepts)) return false;
  return now < exp && now < iat + Math.floor((exp - iat) / 2);
}
