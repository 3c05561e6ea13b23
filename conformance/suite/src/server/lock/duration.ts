import type { Case } from '../../case.js';
import { type Instant, parseInstant } from '../../oracle/calendar.js';
import { claimsOf } from '../../steps/observe.js';
import { text, world } from '../plans.js';
import { activate } from '../steps.js';

/** When a token is issued, the lock of its policy, and when that ends. */
const MONTHS = [
  ['2026-12-31T23:59:59Z', 'P2M', '2027-02-28T23:59:59Z'],
  ['2027-03-31T00:00:00Z', 'P1M', '2027-04-30T00:00:00Z'],
  ['2027-08-31T18:45:07Z', 'P6M', '2028-02-29T18:45:07Z'],
  ['2028-01-31T12:00:00Z', 'P2M', '2028-03-31T12:00:00Z'],
  ['2028-02-29T00:00:00Z', 'P1M', '2028-03-29T00:00:00Z'],
  ['2028-02-29T00:00:00Z', 'P12M', '2029-02-28T00:00:00Z'],
  ['2028-02-29T00:00:00Z', 'P48M', '2032-02-29T00:00:00Z'],
  ['2028-12-31T06:07:08Z', 'P18M', '2030-06-30T06:07:08Z'],
  ['2099-08-31T09:30:00Z', 'P6M', '2100-02-28T09:30:00Z'],
] as const;

const SECONDS = ['P0D', 'PT45S', 'PT90M', 'PT36H', 'P30D', 'P400D'] as const;

/** How long a lock is: calendar months, or so many seconds. @spec 2, 10.1 */
export const DURATION: readonly Case[] = [
  {
    id: 'lock/months',
    title: 'A lock in months ends on the same day and time of day, or on the last day of a shorter month.',
    asserts: ['LOCK-2'],
    needs: ['seed', 'clock'],
    world: world(text({ lock: 'P6M' }, { limit: 9 }), {
      P1M: text({ lock: 'P1M' }, { limit: 9 }),
      P2M: text({ lock: 'P2M' }, { limit: 9 }),
      P6M: text({ lock: 'P6M' }, { limit: 9 }),
      P12M: text({ lock: 'P12M' }, { limit: 9 }),
      P18M: text({ lock: 'P18M' }, { limit: 9 }),
      P48M: text({ lock: 'P48M' }, { limit: 9 }),
    }),
    async run(t) {
      for (const [index, [at, lock, until]] of MONTHS.entries()) {
        const instant = parseInstant(at) as Instant;
        if (instant > t.world.now().max) await t.world.setClock(instant);
        const { token, code, status } = await t.ask(activate(`M${index}`, { license: lock }));
        const claims = claimsOf(token);
        t.that('ROW-15', claims !== undefined, 'a token', code ?? status, 'token');
        const unlockAt = claims?.seat.unlockAt ?? null;
        t.that('TOK-10', unlockAt !== null, 'a time', unlockAt, 'unlockAt');
        t.that('LOCK-2', unlockAt === until, until, unlockAt, `unlockAt of ${lock} from ${at}`);
      }
    },
  },
  {
    id: 'lock/from-month-end',
    title:
      'A lock that begins on the last day of a month is `iat` plus the policy’s duration like any other.',
    asserts: ['LOCK-1'],
    needs: ['seed', 'clock'],
    world: world(text({ lock: 'P6M' }), {}, { now: '2026-08-31T18:45:07Z' }),
    async run(t) {
      await t.play(activate('A'));
    },
  },
  {
    id: 'lock/days-and-hours',
    title: 'A lock in days, hours, minutes or seconds is so many seconds, over a leap day too.',
    asserts: ['LOCK-1'],
    needs: ['seed', 'clock'],
    world: world(text({ lock: 'P1D' }), Object.fromEntries(SECONDS.map((lock) => [lock, text({ lock })])), {
      now: '2028-02-28T23:30:17Z',
    }),
    async run(t) {
      await t.play(activate('A'));
      for (const lock of SECONDS) await t.play(activate(`of ${lock}`, { license: lock }));
    },
  },
];
