import { addDuration, formatInstant, type Instant, parseDuration } from '../../oracle/calendar.js';
import type { Random } from '../../oracle/random.js';
import type { Draft } from '../draft.js';
import type { Scene } from '../scene.js';

const clock = (random: Random) => formatInstant(random.int(86_400)).slice(10);

/** When a lock ends, and what is refused until then. @spec 10.1 (LOCK-1 to LOCK-3) */
export function lockWindow(scene: Scene): Draft[] {
  const random = scene.random.subStream('lock');
  // Four leap years apart at most: the corners are the same, the answers are not.
  const year = 2001 + 4 * random.int(20);
  const day = (text: string, add = 0) => `${year + add}-${text}${clock(random)}`;
  const sum = (name: string, title: string, iat: string, lock: string): Draft => ({
    id: `lock-window/${name}`,
    title,
    requirements: [/M$/.test(lock) && !lock.startsWith('PT') ? 'LOCK-2' : 'LOCK-1'],
    op: 'lock-window',
    input: { iat, lock },
    means: 'accept',
  });
  const lock = scene.policy.lock ?? 'P6M';
  const begins = formatInstant(scene.now);
  const duration = parseDuration(lock);
  const end = duration ? addDuration(scene.now, duration) : scene.now;
  const release = (name: string, title: string, now: Instant, means: string, differs = ''): Draft => ({
    id: `lock-window/release/${name}`,
    title,
    requirements: ['LOCK-3', 'LOCK-8'],
    op: 'lock-window',
    input: { iat: begins, lock, now: formatInstant(now) },
    means,
    parent: 'lock-window/release/at-the-end',
    differs,
  });
  return [
    sum('policy', "The vendor's lock.", begins, lock),
    sum('plain', 'The same day, half a year later.', day('03-01'), 'P6M'),
    sum('31-august', 'August has a 31st, February has not.', day('08-31'), 'P6M'),
    sum('31-august-before-leap', 'And in a leap year it has a 29th.', day('08-31', 2), 'P6M'),
    sum('30-august', 'The 30th is too late for February too.', day('08-30'), 'P6M'),
    sum('28-august', 'The 28th of August is the 28th of February, not its last day.', day('08-28', 2), 'P6M'),
    sum('leap-day-year', 'A leap day has no anniversary.', day('02-29', 3), 'P12M'),
    sum('leap-day-4-years', 'A leap day has one after four years.', day('02-29', 3), 'P48M'),
    sum('31-january', 'One month after the 31st of January.', day('01-31'), 'P1M'),
    sum('31-may', 'One month after the 31st of May.', day('05-31'), 'P1M'),
    sum('30-november-quarter', 'Over the end of the year.', day('11-30'), 'P3M'),
    sum('december', 'From December into the next year.', day('12-15'), 'P1M'),
    sum('13-months', 'More than a year.', day('12-31'), 'P14M'),
    sum(
      '1200-months',
      'A hundred years, over a year that is no leap year.',
      `2000-02-29${clock(random)}`,
      'P1200M',
    ),
    sum('zero-months', 'No month at all.', day('05-31'), 'P0M'),
    sum('183-days', 'Days are 86,400 seconds.', day('08-31'), 'P183D'),
    sum('hours-over-midnight', 'Hours go over midnight.', day('12-31'), 'PT25H'),
    sum('minutes', 'PT minutes are not months.', day('01-31'), 'PT6M'),
    sum('seconds', 'Seconds.', day('02-28'), 'PT9999S'),
    sum(
      'summer-time',
      'Where many zones turn their clocks nothing is turned.',
      `${year}-03-25T01:${random.int(50) + 10}:00Z`,
      'PT24H',
    ),
    sum(
      'end-of-time',
      'What would lie beyond the year 9999 is its last second.',
      `9999-0${1 + random.int(8)}-15${clock(random)}`,
      'P12M',
    ),
    release('at-the-end', 'At the end of the window a release is not refused for it.', end, 'accept'),
    release(
      'second-before',
      'A second before its end the window is closed.',
      end - 1,
      'device-locked',
      'it is a second earlier.',
    ),
    release(
      'at-the-beginning',
      'At its beginning too.',
      scene.now,
      end > scene.now ? 'device-locked' : 'accept',
      'it is the beginning of the window.',
    ),
    release('long-after', 'Long after it.', end + 40 * 86_400, 'accept'),
    ...Array.from({ length: scene.wish.count }, (_, n) =>
      sum(
        `any-${n + 1}`,
        'Any instant and any lock.',
        formatInstant(random.int(2 ** 32)),
        `P${random.int(60)}${random.pick(['M', 'D'])}`,
      ),
    ),
  ];
}
