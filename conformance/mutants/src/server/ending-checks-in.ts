import { during } from '../during.js';
import type { Mutant } from '../mutant.js';

/** Whether it is a check-in that is being answered. */
const inside = during<true>();

export const mutant: Mutant = {
  id: 'server/ending-checks-in',
  fails: ['CHK-1'],
  bug: 'An activation that is ending goes on checking in: its lease is renewed again and again, and the seat is never free.',
  replaces: {
    '@offline-activation/server/dist/steps/check-in.js': ({ checkIn }) => ({
      checkIn: (parts, request) => inside.run(true, () => checkIn(parts, request)),
    }),
    '@offline-activation/server/dist/rules/own-activation.js': ({ ownActivation }) => ({
      ownActivation(book, kid) {
        const own = ownActivation(book, kid);
        return own && inside.get() ? { ...own, state: 'live' } : own;
      },
    }),
  },
};
