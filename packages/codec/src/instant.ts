/** A point in time: integer seconds since 1970-01-01T00:00:00Z, without leap seconds. */
export type Instant = number;

/** 0001-01-01T00:00:00Z. */
export const INSTANT_MIN: Instant = -62_135_596_800;
/** 9999-12-31T23:59:59Z. */
export const INSTANT_MAX: Instant = 253_402_300_799;

/** Seconds of a day. */
export const DAY_SECONDS = 86_400;

/** A date of the proleptic Gregorian calendar; `month` and `day` count from 1. @internal */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const RFC_3339 = /^([0-9]{4})-([0-9]{2})-([0-9]{2})T([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9])Z$/;

/**
 * Reads an RFC 3339 time in the protocol's form, or answers `null`: `YYYY-MM-DDTHH:MM:SSZ`, upper case, UTC, whole
 * seconds, years 0001 to 9999, a date that exists, no leap second.
 *
 * @spec 3.2
 */
export function parseInstant(text: string): Instant | null {
  const found = RFC_3339.exec(text);
  if (found === null) return null;
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = found.slice(1).map(Number);
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return dayNumber({ year, month, day }) * DAY_SECONDS + hours * 3600 + minutes * 60 + seconds;
}

/**
 * Writes an instant as `YYYY-MM-DDTHH:MM:SSZ`.
 *
 * @throws TypeError for anything but an integer of the years 1 to 9999.
 * @spec 3.2
 */
export function formatInstant(instant: Instant): string {
  if (!isInstant(instant)) throw new TypeError('not an instant of the years 1 to 9999');
  const days = Math.floor(instant / DAY_SECONDS);
  const rest = instant - days * DAY_SECONDS;
  const { year, month, day } = calendarDate(days);
  const [hours, minutes, seconds] = [Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60];
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}T${pad(hours)}:${pad(minutes)}:${pad(seconds)}Z`;
}

/** Tells whether a number is an instant that can be written: whole seconds, years 1 to 9999. */
export function isInstant(value: number): boolean {
  return Number.isSafeInteger(value) && value >= INSTANT_MIN && value <= INSTANT_MAX;
}

/** Days of a month, leap years counted. @internal */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days from 1970-01-01. @internal */
export function dayNumber({ year, month, day }: CalendarDate): number {
  let days = yearStart(year) + day - 1;
  for (let m = 1; m < month; m += 1) days += daysInMonth(year, m);
  return days;
}

/** The date that is `days` after 1970-01-01. @internal */
export function calendarDate(days: number): CalendarDate {
  // 146,097 days are 400 years; the guess is at most one year off.
  let year = 1970 + Math.floor((days * 400) / 146_097);
  while (yearStart(year) > days) year -= 1;
  while (yearStart(year + 1) <= days) year += 1;
  let rest = days - yearStart(year);
  let month = 1;
  for (; rest >= daysInMonth(year, month); month += 1) rest -= daysInMonth(year, month);
  return { year, month, day: rest + 1 };
}

/** Days from 1970-01-01 to the first of January of a year. */
function yearStart(year: number): number {
  const before = year - 1;
  const leaps = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  // 477 leap years lie before 1970.
  return (year - 1970) * 365 + leaps - 477;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function pad(value: number, length = 2): string {
  return String(value).padStart(length, '0');
}
