import type { MadeCode } from '../made-code.js';
import type { Instant } from '../oracle/calendar.js';
import type { Now } from '../target.js';
import {
  answerKey,
  type BookActivation,
  type Books,
  type BookToken,
  codeKey,
  type LicenseBook,
} from './books.js';
import type { Decision } from './decide-activation.js';
import { lockAfter, seenLock } from './lock.js';
import { isOutstanding } from './outstanding.js';

type Issue = Extract<Decision, { kind: 'issue' }>;

/** Writes an issued token into the books: the activation, its lock, what was counted and exposed. @spec 9.4 */
export function recordIssue(
  books: Books,
  book: LicenseBook,
  code: MadeCode,
  decision: Issue,
  token: BookToken,
  sub: string,
  time: Now,
): void {
  const now = time.max;
  const lock = seenLock(lockAfter(book, decision, token, now), token);
  const before = book.activations.find(({ order }) => order === decision.order);
  if (before && decision.rekeys) {
    book.exposures.push({ kid: before.kid, cause: 'rekeyed', since: now });
  }
  const device = { platform: code.claims.machine.platform, label: code.claims.machine.label ?? null };
  if (before) {
    Object.assign(before, {
      kid: token.kid,
      state: 'live',
      endingBy: null,
      current: token,
      lock,
      lifted: false,
      ...device,
    });
  } else {
    const order = ++book.created;
    const made = { order, sub, kid: token.kid, state: 'live', endingBy: null, endingSince: now } as const;
    book.activations.push({ ...made, current: token, lock, lifted: false, created: time, ...device });
    books.subs.push(sub);
  }
  book.tokens.push(token);
  if (decision.counted) book.counted.push({ at: now, kind: decision.counted });
  book.exposures = book.exposures.filter(({ kid }) => kid !== token.kid);
  books.baselines[token.kid] = token.binding;
  books.jtis.push(token.jti);
  if (code.claims.challenge !== undefined && !decision.unchallenged)
    books.usedChallenges.push(code.claims.challenge);
  books.accepted[code.kid] = code.claims.accepts;
}

export function recordAnswered(book: LicenseBook, code: MadeCode, edition: string): void {
  book.answered.push(answerKey(code.kid, code.claims.jti, code.digest, edition));
  book.codes[codeKey(code.kid, code.claims.jti)] = code.digest;
}

/** A confirmed `holds`: earlier tokens of the key are covered; unless a later offline one stands, the lock is lifted. @spec 10.4 step 10 */
export function recordConfirmed(
  book: LicenseBook,
  own: BookActivation,
  generation: number,
  now: Instant,
): void {
  for (const token of book.tokens) {
    if (token.kid === own.kid && token.generation < generation) token.covered = true;
  }
  const later = book.tokens.some(
    (token) =>
      token.kid === own.kid &&
      token.mode === 'offline' &&
      token.generation > generation &&
      isOutstanding(token, now),
  );
  if (later) return;
  own.lock = null;
  own.lifted = true;
}

/** A proved deactivation: everything of the key is covered. @spec 6.2 step 2 */
export function recordProved(books: Books, kid: string): void {
  for (const book of Object.values(books.licenses)) {
    for (const token of book.tokens) if (token.kid === kid) token.covered = true;
    book.exposures = book.exposures.filter((exposure) => exposure.kid !== kid);
  }
}
