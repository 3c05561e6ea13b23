import type { MadeCode } from '../made-code.js';
import type { Instant } from '../oracle/calendar.js';
import { bind } from '../oracle/issuer.js';
import { type Binding, isBetterMatch, type Match, matchFingerprint } from '../oracle/match.js';
import type { H } from '../plan.js';
import type { Id } from '../requirement.js';
import {
  answerKey,
  type BookActivation,
  type Books,
  type BookToken,
  codeKey,
  type LicenseBook,
} from './books.js';
import { budgetLeftFrom, isBudgetLeft } from './budget.js';
import { freeAt, isFree } from './free.js';
import { type IssuerKeys, isAnyKeyAccepted, isKeyGood } from './issuer-keys.js';
import { CHALLENGE_SECONDS, limit } from './limits.js';
import { outstandingOf } from './outstanding.js';
import { isSufficient, isWeak, lacking } from './sufficiency.js';
import { termsOf } from './terms.js';

/** An activation request, as its sender meant it. */
export interface Ask {
  readonly code: MadeCode;
  /** The license that the credentials name; null: none. */
  readonly license: H | null;
  readonly edition?: string;
}

/** What the specification asks for, and by which sentence. */
export type Decision =
  | {
      readonly kind: 'refuse';
      readonly by: Id;
      readonly code: string;
      readonly members: Record<string, unknown>;
    }
  | { readonly kind: 'same'; readonly by: Id; readonly order: number; readonly token: BookToken }
  | {
      readonly kind: 'issue';
      readonly by: Id;
      /** The activation that gets the token; null: a new one. */
      readonly order: number | null;
      readonly takeOver: boolean;
      readonly binding: Binding;
      readonly freshBaseline: boolean;
      readonly counted: 'baseline' | 'take-over' | null;
      /** Whether the old key of a take-over becomes an exposure. */
      readonly rekeys: boolean;
      /** Whether the decision comes before challenges are looked at: then one that the code carries counts for nothing. */
      readonly unchallenged?: boolean;
    };

/** @spec 9.2 */
export function decideActivation(
  books: Books,
  ask: Ask,
  now: Instant,
  keys: IssuerKeys,
  options: { readonly rateLimits: boolean; readonly claims: readonly string[] },
): Decision {
  const { code } = ask;
  if (code.fault) return refuse('ORD-1', code.fault);
  if (options.rateLimits && isLimited(books, now)) return refuse('ORD-2', 'rate-limited');
  const book = ask.license === null ? undefined : books.licenses[ask.license];
  if (!book) return refuse('ORD-3', 'license-not-found');
  if (book.state === 'revoked') return refuse('ORD-4', 'license-revoked');
  if (book.state === 'suspended') return refuse('ORD-5', 'license-suspended');
  if (book.expiresAt !== null && now >= book.expiresAt) return refuse('ORD-6', 'license-expired');
  const edition = ask.edition ?? (book.editions[0] as string);
  if (!book.editions.includes(edition)) {
    return refuse('ORD-7', 'edition-not-allowed', { editions: book.editions });
  }
  if (code.claims.aud !== book.product) return refuse('ORD-8', 'product-mismatch');
  if (books.retired.includes(code.kid)) return refuse('ROW-0', 'machine-key-retired');
  const elsewhere = Object.values(books.licenses).some((other) => other !== book && ownOf(other, code.kid));
  if (elsewhere) return refuse('ORD-9', 'machine-key-reused');
  const before = book.codes[codeKey(code.kid, code.claims.jti)];
  if (before !== undefined && before !== code.digest) return refuse('ORD-10', 'request-conflict');

  const own = ownOf(book, code.kid);
  const answered = book.answered.includes(answerKey(code.kid, code.claims.jti, code.digest, edition));
  if (answered && own && stands(own, book, edition, code, now, keys)) {
    return { kind: 'same', by: isOver(book) ? 'SEAT-4' : 'ROW-1', order: own.order, token: own.current };
  }
  if (!isAnyKeyAccepted(keys, code.claims.accepts)) return refuse('ORD-11', 'client-outdated');
  if (answered && own?.state === 'live' && own.current.mode === 'offline') {
    return { ...again(own, isOver(book) ? 'SEAT-4' : 'ROW-2'), unchallenged: true };
  }
  if (answered) return refuse('ROW-3', 'generation-superseded');
  const { challenge } = code.claims;
  if (challenge !== undefined && !isChallengeGood(books, challenge, now, options.claims)) {
    return refuse('ORD-12', 'challenge-invalid');
  }
  const { binding, weakFingerprint } = book.policy;
  const carried = code.claims.machine.fingerprint.components;
  const components = lacking(binding, carried);
  if (!isSufficient(binding, carried)) return refuse('ORD-13', 'fingerprint-insufficient', { components });
  if (isWeak(binding, carried)) {
    if (weakFingerprint === 'refuse') return refuse('ORD-13', 'fingerprint-insufficient', { components });
    if (challenge === undefined) return refuse('ORD-14', 'online-required');
  }
  return own ? decideOwn(book, own, code, now) : decideOther(books, book, code, now);
}

/** Rows 4 to 9. */
function decideOwn(book: LicenseBook, own: BookActivation, code: MadeCode, now: Instant): Decision {
  const { verdict } = matchFingerprint(own.current.binding, componentsIn(code));
  const left = isBudgetLeft(book, 'reissue', now);
  const renewed = (by: Id): Decision => ({
    ...again(own, by),
    binding: bind(code.claims, book.policy.binding),
    freshBaseline: true,
    counted: 'baseline',
  });
  if (verdict === 'match') return again(own, isOver(book) ? 'SEAT-4' : 'ROW-4');
  if (verdict === 'drifted') return left ? renewed('ROW-5') : again(own, 'ROW-6');
  if (verdict === 'indeterminate') {
    return left ? renewed('ROW-7') : refuse('ROW-8', 'reissue-limit-reached', retryAt(book, now));
  }
  return refuse('ROW-9', 'machine-key-reused');
}

/** Rows 10 to 17. */
function decideOther(books: Books, book: LicenseBook, code: MadeCode, now: Instant): Decision {
  const live = book.activations.filter((activation) => activation.state === 'live');
  const judged = live.map((activation) => ({
    activation,
    match: matchFingerprint(activation.current.binding, componentsIn(code)),
  }));
  const free = isFree(book);
  const fresh = (by: Id): Decision => ({
    kind: 'issue',
    by,
    order: null,
    takeOver: false,
    binding: bind(code.claims, book.policy.binding),
    freshBaseline: true,
    counted: null,
    rekeys: false,
  });
  if (free && book.exposures.some((e) => e.kid === code.kid && e.cause === 'rekeyed')) return fresh('ROW-10');
  const best = bestOf(judged.filter(({ match }) => match.verdict === 'match' || match.verdict === 'drifted'));
  if (best) {
    const held = outstandingOf(book, best.activation.kid, now).length > 0;
    const takeOver = { ...fresh('ROW-11'), order: best.activation.order, takeOver: true } as Decision;
    if (!held) return takeOver;
    if (isBudgetLeft(book, 'reissue', now)) {
      return { ...takeOver, by: 'ROW-12', counted: 'take-over', rekeys: true } as Decision;
    }
    if (free) return fresh('ROW-13');
    return refuse('ROW-14', 'reissue-limit-reached', retryAt(book, now));
  }
  if (free) return fresh(freedBy(books, book));
  const dim = bestOf(judged.filter(({ match }) => match.verdict === 'indeterminate'));
  if (dim) return refuse('ROW-16', 'machine-indeterminate', { components: dim.match.missing });
  return refuse(fullBy(book, now), 'seat-limit-reached', { freeAt: freeAt(book, now) });
}

interface Judged {
  readonly activation: BookActivation;
  readonly match: Match;
}

/** The highest score / total; among equals the one created first. */
function bestOf(candidates: readonly Judged[]): Judged | undefined {
  return [...candidates]
    .sort((a, b) => a.activation.order - b.activation.order)
    .reduce<Judged | undefined>(
      (best, next) => (best && !isBetterMatch(next.match, best.match) ? best : next),
      undefined,
    );
}

const componentsIn = (code: MadeCode) => code.claims.machine.fingerprint.components;

export const refuse = (by: Id, code: string, members: Record<string, unknown> = {}): Decision => ({
  kind: 'refuse',
  by,
  code,
  members,
});

export const again = (own: BookActivation, by: Id): Decision & { kind: 'issue' } => ({
  kind: 'issue',
  by,
  order: own.order,
  takeOver: false,
  binding: own.current.binding,
  freshBaseline: false,
  counted: null,
  rekeys: false,
});

const retryAt = (book: LicenseBook, now: Instant) => ({ retryAt: budgetLeftFrom(book, 'reissue', now) });

export const ownOf = (book: LicenseBook, kid: string): BookActivation | undefined =>
  book.activations.find((activation) => activation.kid === kid);

/** Row 1: unexpired, its issuer key good, its terms the same. */
function stands(
  own: BookActivation,
  book: LicenseBook,
  edition: string,
  code: MadeCode,
  now: Instant,
  keys: IssuerKeys,
): boolean {
  const { exp, issuerKid, terms } = own.current;
  return (
    (exp === null || now < exp) &&
    isKeyGood(keys, issuerKid, code.claims.accepts) &&
    terms === termsOf(book, edition)
  );
}

function isLimited(books: Books, now: Instant): boolean {
  const recent = books.failures.filter((at) => at > now - limit('rateLimitWindowSeconds'));
  return recent.length >= limit('rateLimitFailures');
}

export function isChallengeGood(
  books: Books,
  challenge: string,
  now: Instant,
  claims: readonly string[],
): boolean {
  const made = books.challenges[challenge];
  if (!claims.includes('online') || made === undefined || books.usedChallenges.includes(challenge))
    return false;
  return now < made + CHALLENGE_SECONDS;
}

/** More seats in use than the limit allows: it has been lowered. */
const isOver = (book: LicenseBook): boolean => book.activations.length > book.limit;

/** The most particular sentence that gives a new machine a seat. */
function freedBy(books: Books, book: LicenseBook): Id {
  if (book.activations.length >= book.limitBefore) return 'SEAT-11';
  const ofAll = Object.values(books.licenses).reduce((sum, { activations }) => sum + activations.length, 0);
  return ofAll >= book.limit ? 'SEAT-13' : 'ROW-15';
}

/** The most particular sentence that refuses a new machine. */
function fullBy(book: LicenseBook, now: Instant): Id {
  if (book.limit === 0 && book.limitHighest === 0) return 'SEAT-2';
  if (book.activations.length < book.limitHighest) return 'SEAT-5';
  const live = book.activations.filter((activation) => activation.state === 'live');
  if (live.length < book.limit) return 'SEAT-14';
  if (live.filter((a) => outstandingOf(book, a.kid, now).length > 0).length < book.limit) return 'SEAT-8';
  return 'ROW-17';
}
