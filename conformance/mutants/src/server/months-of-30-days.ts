import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/months-of-30-days',
  fails: ['DEACT-18', 'LOCK-1', 'LOCK-2', 'TOK-5'],
  bug: 'A month has 30 days: six months end four days early, and no date in the portal is the one in the terms of sale (D10, F10).',
  replaces: {
    '@offline-activation/server/dist/rules/after.js': ({ after }) => ({
      after(instant, duration) {
        const months = /^P(\d+)M$/.exec(duration);
        return after(instant, months ? `P${Number(months[1]) * 30}D` : duration);
      },
    }),
  },
};
