import type { Mutant } from '../mutant.js';

/** Requests that wait for the seats of one license, from which on they are counted for all of them at once. */
const QUEUE = 7;
const waiting = new Map<string, number>();

function count(names: readonly string[], by: number): void {
  for (const name of names) waiting.set(name, (waiting.get(name) ?? 0) + by);
}

export const mutant: Mutant = {
  id: 'server/seats-counted-for-the-queue',
  fails: ['SEAT-3'],
  bug: 'Under load the seats of a license for several machines are counted once for all requests that wait: at eight on Monday morning the last seat is given to two (D6).',
  replaces: {
    '@offline-activation/server/dist/store/locks.js': ({ memoryLocks }) => ({
      memoryLocks() {
        const { exclusively } = memoryLocks();
        return {
          async exclusively(names, work) {
            count(names, 1);
            try {
              return await exclusively(names, work);
            } finally {
              count(names, -1);
            }
          },
        };
      },
    }),
    '@offline-activation/server/dist/rules/is-free.js': ({ isFree }) => ({
      isFree(book, limit) {
        const isQueue = (waiting.get(`license:${book.licenseId}`) ?? 0) >= QUEUE;
        return isFree(book, limit > 1 && isQueue ? limit + 1 : limit);
      },
    }),
  },
};
