import type { Mutant } from '../mutant.js';

const WALL = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Berlin',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** Seconds of the clock on a wall in Berlin, in the years of which that is known. */
function onTheWall(instant: number): number {
  if (instant < 0 || instant > 4_102_444_800) return instant;
  return Date.parse(`${WALL.format(instant * 1000).replace(' ', 'T')}Z`) / 1000;
}

export const mutant: Mutant = {
  id: 'client/times-of-the-wall',
  fails: ['EVAL-3'],
  bug: 'Times are compared as the clock on the wall shows them: in the night in which it is set back a license ends an hour early (F9).',
  replaces: {
    '@offline-activation/verifier/dist/expired.js': ({ isExpired }) => ({
      isExpired: (exp, now) => isExpired(exp === undefined ? undefined : onTheWall(exp), onTheWall(now)),
    }),
  },
};
