import { AsyncLocalStorage } from 'node:async_hooks';
import type { Mutant } from '../mutant.js';

/** Whether it is a check-in that is being answered. */
const inside = new AsyncLocalStorage<true>();

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
        return own && inside.getStore() ? { ...own, state: 'live' } : own;
      },
    }),
  },
};
