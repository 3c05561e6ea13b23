import type { Mutant } from '../mutant.js';

const CLOCK = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Berlin', timeZoneName: 'longOffset' });

/** Seconds by which a clock on the wall is ahead of UTC. */
function ahead(instant: number): number {
  const zone = CLOCK.formatToParts(instant * 1000).find(({ type }) => type === 'timeZoneName');
  return Number(/\+0(\d)/.exec(zone?.value ?? '')?.[1] ?? 0) * 3600;
}

export const mutant: Mutant = {
  id: 'server/months-in-local-time',
  fails: ['LOCK-1', 'LOCK-2', 'TOK-5'],
  bug: 'Months are counted on the clock of the office: over the change to summer time every date is an hour off, and at a month’s end a day (D10, F3).',
  replaces: {
    '@offline-activation/server/dist/rules/after.js': ({ after }) => ({
      after(instant, duration) {
        if (!/^P\d+M$/.test(duration)) return after(instant, duration);
        const end = after(instant + ahead(instant), duration);
        return end - ahead(end);
      },
    }),
  },
};
