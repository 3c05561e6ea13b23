import {
  calendarDate,
  DAY_SECONDS,
  dayNumber,
  daysInMonth,
  INSTANT_MAX,
  type Instant,
  isInstant,
} from './instant.js';

/** A length of time of one unit. Months are calendar months; a day is 86,400 seconds. */
export interface Duration {
  readonly unit: 'months' | 'days' | 'hours' | 'minutes' | 'seconds';
  /** 0 to 9999. */
  readonly count: number;
}

const FORMS = [
  { unit: 'months', form: /^P(0|[1-9][0-9]{0,3})M$/, head: 'P', tail: 'M' },
  { unit: 'days', form: /^P(0|[1-9][0-9]{0,3})D$/, head: 'P', tail: 'D' },
  { unit: 'hours', form: /^PT(0|[1-9][0-9]{0,3})H$/, head: 'PT', tail: 'H' },
  { unit: 'minutes', form: /^PT(0|[1-9][0-9]{0,3})M$/, head: 'PT', tail: 'M' },
  { unit: 'seconds', form: /^PT(0|[1-9][0-9]{0,3})S$/, head: 'PT', tail: 'S' },
] as const;

const SECONDS = { days: DAY_SECONDS, hours: 3600, minutes: 60, seconds: 1 } as const;

/**
 * Reads an ISO 8601 duration of one unit, or answers `null`: `PnM`, `PnD`, `PTnH`, `PTnM` or `PTnS`, n from 0 to
 * 9999 without leading zeros.
 *
 * @spec 2
 */
export function parseDuration(text: string): Duration | null {
  for (const { unit, form } of FORMS) {
    const found = form.exec(text);
    if (found !== null) return { unit, count: Number(found[1]) };
  }
  return null;
}

/**
 * Writes a duration.
 *
 * @throws TypeError for a count that {@link parseDuration} would not read.
 * @spec 2
 */
export function formatDuration({ unit, count }: Duration): string {
  for (const { unit: known, form, head, tail } of FORMS) {
    const text = `${head}${count}${tail}`;
    if (known === unit && form.test(text)) return text;
  }
  throw new TypeError('not a duration of the protocol');
}

/**
 * Adds a duration to an instant, in UTC. A month later is the same day and time of day of the later month, or that
 * month's last day if it has no such day: 31 August + `P6M` is the last of February. What would lie beyond the year
 * 9999 is its last second.
 *
 * @throws TypeError for what is no instant.
 * @spec 2
 */
export function addDuration(instant: Instant, { unit, count }: Duration): Instant {
  if (!isInstant(instant)) throw new TypeError('not an instant of the years 1 to 9999');
  const later = unit === 'months' ? addMonths(instant, count) : instant + count * SECONDS[unit];
  return Math.min(later, INSTANT_MAX);
}

function addMonths(instant: Instant, count: number): Instant {
  const days = Math.floor(instant / DAY_SECONDS);
  const date = calendarDate(days);
  const months = date.month - 1 + count;
  const year = date.year + Math.floor(months / 12);
  const month = (months % 12) + 1;
  const day = Math.min(date.day, daysInMonth(year, month));
  return dayNumber({ year, month, day }) * DAY_SECONDS + (instant - days * DAY_SECONDS);
}
