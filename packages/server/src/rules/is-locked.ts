import type { Instant } from '@offline-activation/codec';
import type { Activation } from './book.js';

/**
 * Tells whether a lock keeps an activation from being released without proof: exactly while now < `unlockAt`.
 *
 * @spec 10.1 (LOCK-3)
 */
export function isLocked(activation: Pick<Activation, 'lock'>, now: Instant): boolean {
  const unlockAt = activation.lock?.unlockAt;
  return unlockAt !== undefined && now < unlockAt;
}
