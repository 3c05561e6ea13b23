import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/revoked-issuer-key-replayed',
  fails: ['ROW-2'],
  bug: 'A token under a revoked key is handed out again, and every application refuses it.',
  replaces: {
    '@offline-activation/server/dist/rules/is-good-key.js': () => ({
      isGoodKey: (kid, accepts) => accepts.includes(kid),
    }),
  },
};
