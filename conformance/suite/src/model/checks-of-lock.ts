import { formatInstant } from '../oracle/calendar.js';
import type { Id } from '../requirement.js';
import type { BookActivation, Check } from './books.js';
import type { LockAfter } from './lock.js';

interface LockContext {
  /** The activation before the token; undefined for a new one. */
  readonly before: BookActivation | undefined;
  readonly takeOver: boolean;
  /** The policy's lock now. */
  readonly duration: string | null;
}

/** `seat.unlockAt` of an issued token: whether there is a lock, whether it is a new one, and its end. @spec 10.1 */
export function checksOfLock(c: LockContext, { lock, begins }: LockAfter, got: string | undefined): Check[] {
  const check = (by: Id, holds: boolean, expected: string): Check => ({
    by,
    at: 'token.seat.unlockAt',
    holds,
    expected,
    got: got ?? null,
  });
  if (!lock) return [check(c.takeOver ? 'LOCK-7' : 'TOK-10', got === undefined, 'absent')];
  const until = formatInstant(lock.until);
  if (!begins) return [check(lock.duration === c.duration ? 'LOCK-4' : 'LOCK-5', got === until, until)];
  // A void or lifted lock has left the books; the token that was given last still names it.
  const old = c.before?.lock ? formatInstant(c.before.lock.until) : (c.before?.current.unlockAt ?? undefined);
  const anew = got !== undefined && (got !== old || until === old);
  const beginning = check(beginRule(c), anew, 'a new lock');
  return anew ? [beginning, check('LOCK-1', got === until, until)] : [beginning];
}

/** The sentence that starts a lock. */
function beginRule({ before, takeOver }: LockContext): Id {
  if (!before) return 'TOK-10';
  return takeOver ? 'LOCK-7' : 'LOCK-6';
}
