import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/no-challenge-to-activate',
  fails: ['NET-3'],
  bug: 'An activation sends the pending code, challenge or not: whoever has network gets an offline token, and its lock.',
  replaces: {
    '@offline-activation/client/dist/online/server.js': ({ serverAt }) => ({
      async serverAt(reach) {
        const server = await serverAt(reach);
        return { ...server, has: (name) => name !== 'challenges' && server.has(name) };
      },
    }),
  },
};
