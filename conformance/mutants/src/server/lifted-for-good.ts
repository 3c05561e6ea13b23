import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/lifted-for-good',
  fails: ['LOCK-6'],
  bug: 'A lock that was lifted once never begins again: a laptop is online for a minute, gets an offline token for a year, and its seat is given away the same day.',
  replaces: {
    '@offline-activation/server/dist/rules/confirm.js': ({ confirm }) => ({
      confirm(book, activation, held, now) {
        const confirmed = confirm(book, activation, held, now);
        const activations = confirmed.activations.map((each) =>
          each.id === activation.id && each.lock === undefined ? { ...each, lock: {} } : each,
        );
        return { ...confirmed, activations };
      },
    }),
  },
};
