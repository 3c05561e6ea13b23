import type { Instant } from '../../oracle/calendar.js';
import { FLOOR_SERIES, FLOOR_STEP, ROLLBACK_TOLERANCE } from './numbers.js';
import type { ClientInputs, ClientState } from './state.js';
import { readStored } from './stored.js';

/** What seeing the clock does, in every call that is given it, before anything else. @spec 16.6 */
export function observe(state: ClientState, inputs: ClientInputs, now: Instant): ClientState {
  return state.corrupt ? state : firstSightAfter(floorAfter(state, now), inputs, now);
}

/** 1. Series and floor. */
function floorAfter(state: ClientState, now: Instant): ClientState {
  const { floor, series } = state;
  if (floor === undefined) return state;
  if (now <= floor + FLOOR_STEP) return { ...state, series: undefined, floor: Math.max(floor, now) };
  const goesOn = series && series.last <= now && now <= series.last + FLOOR_STEP;
  const first = goesOn ? series.first : now;
  if (now >= first + FLOOR_SERIES) return { ...state, series: undefined, floor: now };
  return { ...state, series: { first, last: now } };
}

/** 2. First sight. */
function firstSightAfter(state: ClientState, inputs: ClientInputs, now: Instant): ClientState {
  const reading = readStored(state, inputs);
  if (reading?.fails !== 'no') return state;
  switch (reading.match.verdict) {
    case 'indeterminate':
      return { ...state, firstSight: Math.min(state.firstSight ?? now, now) };
    case 'mismatch':
      return state;
    default:
      return { ...state, firstSight: undefined };
  }
}

/** Whether the clock was set back further than is tolerated. @spec 16.6 (CLOCK-6) */
export const isRolledBack = ({ floor }: ClientState, now: Instant): boolean =>
  floor !== undefined && now < floor - ROLLBACK_TOLERANCE;
