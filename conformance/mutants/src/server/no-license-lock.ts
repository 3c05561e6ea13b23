import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/no-license-lock',
  fails: ['REL-5', 'SEAT-3', 'SEAT-9'],
  bug: 'Seats are counted and taken in two steps, and two machines that ask at once both find the last one free (D6).',
  replaces: {
    '@offline-activation/server/dist/store/locks.js': ({ memoryLocks }) => ({
      memoryLocks() {
        const { exclusively } = memoryLocks();
        return {
          exclusively: (names, work) =>
            exclusively(
              names.filter((name) => !name.startsWith('license:')),
              work,
            ),
        };
      },
    }),
  },
};
