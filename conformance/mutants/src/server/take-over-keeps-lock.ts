import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/take-over-keeps-lock',
  fails: ['LOCK-7'],
  bug: 'A seat that a new key took over keeps the lock of the old one: online it stays locked, offline it is free too early.',
  replaces: {
    '@offline-activation/server/dist/issue/take-over.js': ({ takenOver }) => ({
      takenOver(situation, counted) {
        const seated = takenOver(situation, counted);
        const before = situation.book.activations.find(({ id }) => id === seated.activation.id);
        const lock = before?.lock;
        return lock ? { ...seated, activation: { ...seated.activation, lock } } : seated;
      },
    }),
  },
};
