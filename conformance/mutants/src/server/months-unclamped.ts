import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/months-unclamped',
  fails: ['LOCK-1', 'LOCK-2', 'TOK-5'],
  bug: 'Six months from 31 August end on 3 March: the 31st of February, as a date library counts on (D10, F10).',
  replaces: {
    '@offline-activation/server/dist/rules/after.js': ({ after }) => ({
      after(instant, duration) {
        const months = /^P(\d+)M$/.exec(duration);
        if (!months) return after(instant, duration);
        const date = new Date(instant * 1000);
        return date.setUTCMonth(date.getUTCMonth() + Number(months[1])) / 1000;
      },
    }),
  },
};
