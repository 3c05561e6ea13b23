import type { Instant } from '@offline-activation/codec';
import { after } from './after.js';

/**
 * The end of the lock window that starts with an offline token: its `iat` plus the policy's `lock`; null without one.
 *
 * @param lock - The policy's duration, or null.
 * @spec 10.1 (LOCK-1, LOCK-2)
 */
export function unlockAtFor(iat: Instant, lock: string | null): Instant | null {
  return lock === null ? null : after(iat, lock);
}
