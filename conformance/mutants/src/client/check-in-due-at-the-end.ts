import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/check-in-due-at-the-end',
  fails: ['NET-23'],
  bug: 'A check-in is due when the lease ends: one day without network, and the application stops.',
  replaces: {
    '@offline-activation/client/dist/status/check-in-at.js': () => ({
      checkInAt: ({ exp, seat }) => (seat.mode === 'online' ? (exp ?? null) : null),
    }),
  },
};
