import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/challenge-used-in-parallel',
  fails: ['CHAL-1'],
  bug: 'Whether a challenge was used is read before it is marked: sent for two licenses at once it is good for two tokens.',
  replaces: {
    '@offline-activation/server/dist/store/locks.js': ({ memoryLocks }) => ({
      memoryLocks() {
        const { exclusively } = memoryLocks();
        return {
          exclusively: (names, work) =>
            exclusively(
              names.filter((name) => !name.startsWith('challenge:')),
              work,
            ),
        };
      },
    }),
  },
};
