import type { Instant } from '@offline-activation/codec';
import { LIMITS } from '@offline-activation/protocol';
import type { Floor } from '../state/stored-state.js';

/**
 * What an observation makes of the floor: a clock a little ahead is followed, one far ahead only once it has been
 * consistent for a day.
 *
 * @spec 16.6, step 1 (CLOCK-3, CLOCK-4, CLOCK-5)
 */
export function floorObserved(floor: Floor | null, now: Instant): Floor | null {
  // Without a floor nothing happens.
  if (floor === null) return null;
  // Not far ahead: the series ends, and the floor follows.
  if (now <= floor.at + LIMITS.floorStepSeconds) return { at: Math.max(floor.at, now), series: null };
  // Far ahead: the series goes on, or a new one begins.
  const { series } = floor;
  const goesOn = series !== null && series.last <= now && now <= series.last + LIMITS.floorStepSeconds;
  const first = goesOn ? series.first : now;
  // Long enough: believed.
  if (now >= first + LIMITS.floorSeriesSeconds) return { at: now, series: null };
  return { at: floor.at, series: { first, last: now } };
}

/**
 * What an accepted token makes of the floor: one that answers what was asked last is believed also backwards, any
 * other only forwards.
 *
 * @spec 16.6 (CLOCK-1, CLOCK-2)
 */
export function floorAccepted(floor: Floor | null, iat: Instant, answers: boolean): Floor {
  const at = floor === null || answers || iat > floor.at ? iat : floor.at;
  return { at, series: null };
}
