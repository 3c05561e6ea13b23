import type { MadeCode } from '../made-code.js';
import type { Instant } from '../oracle/calendar.js';
import { matchFingerprint } from '../oracle/match.js';
import type { Id } from '../requirement.js';
import { type BookActivation, type Books, codeKey, type LicenseBook } from './books.js';
import { again, type Decision, isChallengeGood, refuse } from './decide-activation.js';
import { type IssuerKeys, isAnyKeyAccepted, isKeyGood } from './issuer-keys.js';
import { middleOf } from './middle.js';
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
  if (challenge === undefined || !isChallengeGood(books, challenge, now, claims)) {
    return { decision: refuse(badBy(books, challenge), 'challenge-invalid') };
  }
  const match = matchFingerprint(own.current.binding, code.claims.machine.fingerprint.components);
  if (match.verdict === 'mismatch') return no('machine-mismatch', { components: match.changed });
  if (match.verdict === 'indeterminate') return no('machine-indeterminate', { components: match.missing });
  if (holds) {
    const named = book.tokens.find(
      ({ kid, sub, mode, generation }) =>
        kid === code.kid && sub === own.sub && mode === 'online' && generation === holds.generation,
    );
    const unexpired = named && (named.exp === null || now < named.exp);
    if (holds.sub !== own.sub || !unexpired) return no('claims-invalid', { pointer: '/holds' });
  }
  const decision = leaseOf(book, own, code, now, keys);
  return { decision, book, own, ...(holds && { confirms: holds.generation }) };
}

/** The most particular sentence that refuses a challenge. */
function badBy(books: Books, challenge: string | undefined): Id {
  if (challenge === undefined || books.challenges[challenge] === undefined) return 'CHK-1';
  return books.usedChallenges.includes(challenge) ? 'CHAL-1' : 'CHAL-2';
}

function findLive(books: Books, kid: string): { book: LicenseBook; own: BookActivation } | undefined {
  for (const book of Object.values(books.licenses)) {
    const own = book.activations.find((activation) => activation.kid === kid && activation.state === 'live');
    if (own) return { book, own };
  }
  return undefined;
}

/** Step 11: the same token before the middle of its life, if it is still what would be written now. */
function leaseOf(
  book: LicenseBook,
  own: BookActivation,
  code: MadeCode,
  now: Instant,
  keys: IssuerKeys,
): Decision {
  const { mode, exp, issuerKid, terms } = own.current;
  if (mode !== 'online' || exp === null) return again(own, 'CHK-1');
  if (now >= (middleOf(own.current) as Instant)) return again(own, 'CHK-4');
  const { edition } = JSON.parse(terms) as { edition: string };
  const stands = terms === termsOf(book, edition) && isKeyGood(keys, issuerKid, code.claims.accepts);
  if (!stands) return again(own, 'CHK-1');
  return { kind: 'same', by: 'CHK-4', order: own.order, token: own.current };
}
