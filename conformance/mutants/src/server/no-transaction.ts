import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/no-transaction',
  fails: ['CHAL-1', 'DEACT-12', 'HTTP-51', 'REL-5', 'SEAT-3', 'SEAT-7', 'SEAT-9'],
  bug: 'Nothing serialises requests: a double click takes two seats, and the last seat is given to everyone who asks at once (D6).',
  replaces: {
    '@offline-activation/server/dist/store/locks.js': () => ({
      memoryLocks: () => ({ exclusively: (_names, work) => work() }),
    }),
  },
};
