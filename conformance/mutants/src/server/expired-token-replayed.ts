import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/expired-token-replayed',
  fails: ['CHK-1', 'ROW-2', 'ROW-3'],
  bug: 'The stored answer is given for ever: a machine whose token has expired gets the expired token again.',
  replaces: {
    '@offline-activation/server/dist/rules/is-unexpired.js': () => ({ isUnexpired: () => true }),
  },
};
