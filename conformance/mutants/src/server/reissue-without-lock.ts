import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/reissue-without-lock',
  fails: ['SEAT-9'],
  bug: 'Only new machines lock the license; a re-issue at the same time writes back the book as it was, and a machine that was just given a seat is forgotten (D6).',
  replaces: {
    '@offline-activation/server/dist/store/locks.js': ({ memoryLocks }) => ({
      memoryLocks() {
        const { exclusively } = memoryLocks();
        const known = new Set<string>();
        return {
          async exclusively(names, work) {
            const key = names.find((name) => name.startsWith('machine-key:'));
            const again = key !== undefined && known.has(key);
            const locked = again ? names.filter((name) => !name.startsWith('license:')) : names;
            const result = await exclusively(locked, work);
            if (key !== undefined) known.add(key);
            return result;
          },
        };
      },
    }),
  },
};
