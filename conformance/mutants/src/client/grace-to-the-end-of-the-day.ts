import type { Mutant } from '../mutant.js';

const DAY = 86_400;

/** The grace is of whole days: it ends at midnight if it begins there. */
const midnightAfter = (at: number | null): number | null => (at === null ? null : Math.ceil(at / DAY) * DAY);

export const mutant: Mutant = {
  id: 'client/grace-to-the-end-of-the-day',
  fails: ['FP-4'],
  bug: 'What is told of the grace is right, and the application stops at the midnight after it: somebody who hides a part each week anew runs for a day more each time than was agreed.',
  replaces: {
    '@offline-activation/client/dist/status/usable.js': ({ isUsable }) => ({
      isUsable: (name, state, claims, now) =>
        isUsable(name, { ...state, firstSight: midnightAfter(state.firstSight) }, claims, now),
    }),
  },
};
