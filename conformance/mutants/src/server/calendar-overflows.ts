import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/calendar-overflows',
  fails: ['LOCK-2', 'TOK-5'],
  bug: 'The date library ends with the year 9999: a token or lock past it is a fault of the server.',
  replaces: {
    '@offline-activation/server/dist/rules/after.js': ({ after }) => ({
      after(instant, duration) {
        const later = after(instant, duration);
        if (later >= Date.UTC(9999, 11, 31, 23, 59, 59) / 1000) throw new RangeError('year is out of range');
        return later;
      },
    }),
  },
};
