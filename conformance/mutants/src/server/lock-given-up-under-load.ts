import type { Mutant } from '../mutant.js';

const WAITING_MAX = 6;

export const mutant: Mutant = {
  id: 'server/lock-given-up-under-load',
  fails: ['SEAT-3', 'SEAT-9'],
  bug: 'A request that waits too long for the lock goes on without it: in the rush after a release two machines get the last seat (D6).',
  replaces: {
    '@offline-activation/server/dist/store/locks.js': ({ memoryLocks }) => ({
      memoryLocks() {
        const { exclusively } = memoryLocks();
        const waiting = new Map<string, number>();
        const isBusy = (name: string) =>
          name.startsWith('license:') && (waiting.get(name) ?? 0) >= WAITING_MAX;
        const count = (names: readonly string[], by: number) => {
          for (const name of names) waiting.set(name, (waiting.get(name) ?? 0) + by);
        };
        return {
          async exclusively(names, work) {
            const locked = names.filter((name) => !isBusy(name));
            count(names, 1);
            try {
              return await exclusively(locked, work);
            } finally {
              count(names, -1);
            }
          },
        };
      },
    }),
  },
};
