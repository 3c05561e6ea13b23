/** A moment: whole seconds since 1970-01-01T00:00:00Z, leap seconds not counted. */
export type Instant = number;

/** An ISO 8601 duration of one unit; days, hours and minutes are already seconds. */
export type Duration =
  | { readonly unit: 'months'; readonly count: number }
  | { readonly unit: 'seconds'; readonly count: number };

/** Seconds of a day. */
export const DAY = 86_400;
/** 0001-01-01T00:00:00Z and 9999-12-31T23:59:59Z: what is computed stops there. @spec 2 */
const [FIRST, LAST] = [-62_135_596_800, 253_402_300_799];
const SECONDS: Record<string, number> = { D: DAY, H: 3600, M: 60, S: 1 };
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days in a month; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

/** Days from year 0, 1 January, to 1 January of a year, in the Gregorian calendar extended backwards. */
function daysBeforeYear(year: number): number {
  const last = year - 1;
  return year * 365 + Math.floor(last / 4) - Math.floor(last / 100) + Math.floor(last / 400) + 1;
}
const EPOCH_DAYS = daysBeforeYear(1970);

interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly secondOfDay: number;
}

function toInstant(civil: Civil): Instant {
  let days = daysBeforeYear(civil.year) - EPOCH_DAYS + civil.day - 1;
  for (let month = 1; month < civil.month; month++) days += daysInMonth(civil.year, month);
  return days * DAY + civil.secondOfDay;
}

function toCivil(instant: Instant): Civil {
  const days = Math.floor(instant / DAY) + EPOCH_DAYS;
  // 146,097 days are 400 years; the estimate is off by at most one year.
  let year = Math.floor((days * 400) / 146_097);
  while (daysBeforeYear(year) > days) year--;
  while (daysBeforeYear(year + 1) <= days) year++;
  let day = days - daysBeforeYear(year) + 1;
  let month = 1;
  while (day > daysInMonth(year, month)) day -= daysInMonth(year, month++);
  return { year, month, day, secondOfDay: instant - Math.floor(instant / DAY) * DAY };
}

/**
 * Reads an RFC 3339 date and time in the one spelling of the protocol: `2026-11-21T08:00:00Z`.
 *
 * Upper case, UTC, whole seconds, year 0001 to 9999, no leap second. Undefined for anything else.
 */
export function parseInstant(text: string): Instant | undefined {
  const match = /^([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})Z$/.exec(text);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1).map(Number);
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  return toInstant({ year, month, day, secondOfDay: hour * 3600 + minute * 60 + second });
}

/** Writes an instant as {@link parseInstant} reads it. @throws TypeError outside the years 0001 to 9999. */
export function formatInstant(instant: Instant): string {
  const { year, month, day, secondOfDay } = toCivil(instant);
  if (!Number.isSafeInteger(instant) || year < 1 || year > 9999) throw new TypeError('no such instant');
  const digits = (value: number, width: number) => String(value).padStart(width, '0');
  const clock = [secondOfDay / 3600, (secondOfDay % 3600) / 60, secondOfDay % 60].map((value) =>
    digits(Math.floor(value), 2),
  );
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}T${clock.join(':')}Z`;
}

/** Reads `PnM`, `PnD`, `PTnH`, `PTnM` or `PTnS`; n is from 0 to 9999, without leading zeros. */
export function parseDuration(text: string): Duration | undefined {
  const date = /^P(0|[1-9][0-9]{0,3})([MD])$/.exec(text);
  if (date?.[2] === 'M') return { unit: 'months', count: Number(date[1]) };
  const [, count, unit] = date ?? /^PT(0|[1-9][0-9]{0,3})([HMS])$/.exec(text) ?? [];
  if (count === undefined || unit === undefined) return undefined;
  return { unit: 'seconds', count: Number(count) * (SECONDS[unit] ?? 0) };
}

/**
 * The instant a duration later.
 *
 * Months are calendar months in UTC: the time of day is kept, and a day that the month does not have becomes
 * its last one, so 31 August plus P6M is 28 or 29 February. A sum past the year 9999 is its last second.
 */
export function addDuration(instant: Instant, duration: Duration): Instant {
  if (duration.unit === 'seconds') return clamped(instant + duration.count);
  const civil = toCivil(instant);
  const months = civil.year * 12 + (civil.month - 1) + duration.count;
  const year = Math.floor(months / 12);
  const month = (months % 12) + 1;
  return clamped(toInstant({ ...civil, year, month, day: Math.min(civil.day, daysInMonth(year, month)) }));
}

/** The nearest instant that can be written. */
export const clamped = (instant: Instant): Instant => Math.max(FIRST, Math.min(instant, LAST));

/** The instant that a duration text names from an instant. @throws TypeError for a text that is no duration. */
export function after(instant: Instant, text: string): Instant {
  const duration = parseDuration(text);
  if (!duration) throw new TypeError('not a duration of one unit');
  return addDuration(instant, duration);
}
