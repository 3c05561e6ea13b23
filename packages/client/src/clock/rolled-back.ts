import type { Instant } from '@offline-activation/codec';
import { LIMITS } from '@offline-activation/protocol';
import type { Floor } from '../state/stored-state.js';

/** Tells whether the clock was set back: now is more than a day before the floor. @spec 16.6 (CLOCK-6, CLOCK-9) */
export function isRolledBack(floor: Floor | null, now: Instant): boolean {
  return floor !== null && now < floor.at - LIMITS.rollbackToleranceSeconds;
}
