import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/machine-key-unlocked',
  fails: ['SEAT-9'],
  bug: 'Only the license is locked, not the key: one machine that asks for two licenses at once is given a seat of each.',
  replaces: {
    '@offline-activation/server/dist/store/locks.js': ({ memoryLocks }) => ({
      memoryLocks() {
        const { exclusively } = memoryLocks();
        return {
          exclusively: (names, work) =>
            exclusively(
              names.filter((name) => !name.startsWith('machine-key:')),
              work,
            ),
        };
      },
    }),
  },
};
