import { after, type Instant, parseInstant } from '../oracle/calendar.js';
import type { BookActivation, BookLock, BookToken, LicenseBook } from './books.js';
import type { Decision } from './decide-activation.js';
import { outstandingOf } from './outstanding.js';

type Issue = Extract<Decision, { kind: 'issue' }>;

/** The lock once a token is issued, and whether it begins with this token. */
export interface LockAfter {
  readonly lock: BookLock | null;
  readonly begins: boolean;
}

/** @spec 10.1 */
export function lockAfter(
  book: LicenseBook,
  decision: Issue,
  token: Pick<BookToken, 'mode' | 'iat'>,
  now: Instant,
): LockAfter {
  const before = book.activations.find(({ order }) => order === decision.order);
  const kept = before && !decision.takeOver && isInForce(book, before, now) ? before.lock : null;
  if (kept) return { lock: kept, begins: false };
  const { lock } = book.policy;
  const isFirst = !before || decision.takeOver || !hasOffline(book, before.kid, now);
  if (token.mode === 'online' || lock === null || !isFirst) return { lock: null, begins: false };
  return { lock: { until: after(token.iat, lock), duration: lock }, begins: true };
}

/** A lock as the server has signed it: what comes later is judged by that, so that one wrong date is one fault. */
export function seenLock({ lock, begins }: LockAfter, token: Pick<BookToken, 'unlockAt'>): BookLock | null {
  const seen = token.unlockAt === null ? undefined : parseInstant(token.unlockAt);
  return lock && begins && seen !== undefined ? { ...lock, until: seen } : lock;
}

/** Whether an offline token of the key is outstanding: only the first one begins a lock. */
const hasOffline = (book: LicenseBook, kid: string, now: Instant): boolean =>
  outstandingOf(book, kid, now).some(({ mode }) => mode === 'offline');

const isInForce = (book: LicenseBook, activation: BookActivation, now: Instant): boolean =>
  activation.lock !== null && outstandingOf(book, activation.kid, now).length > 0;
