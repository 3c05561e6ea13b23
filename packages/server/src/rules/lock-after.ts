import type { Instant } from '@offline-activation/codec';
import type { SeatMode } from '@offline-activation/protocol';
import type { LockWindow } from './book.js';
import { unlockAtFor } from './unlock-at.js';

/** What a lock depends on when a token is issued. */
export interface LockQuestion {
  /** The lock of the activation for this key; absent for a new key, and where it is void or lifted. */
  readonly lock: LockWindow | undefined;
  readonly mode: SeatMode;
  readonly iat: Instant;
  /** The duration of the policy in force, or null. */
  readonly policyLock: string | null;
}

/**
 * The lock of an activation once a token is issued for it: one that is in force stays as it is; else an offline token
 * starts a new one, and an online token none.
 *
 * @spec 10.1 (LOCK-1, LOCK-4, LOCK-5, LOCK-6, LOCK-7)
 */
export function lockAfter({ lock, mode, iat, policyLock }: LockQuestion): LockWindow | undefined {
  if (lock !== undefined) return lock;
  if (mode === 'online') return undefined;
  const unlockAt = unlockAtFor(iat, policyLock);
  return unlockAt === null ? {} : { unlockAt };
}
