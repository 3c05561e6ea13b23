import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/online-locked-too',
  fails: ['CHK-3', 'DEACT-17', 'HTTP-53', 'LOCK-3', 'LOCK-7', 'TOK-10'],
  bug: 'Online activations are locked like offline ones, and a person whose machine stands online cannot free its seat (D12).',
  replaces: {
    '@offline-activation/server/dist/rules/lock-after.js': ({ lockAfter }) => ({
      lockAfter: (question) => lockAfter({ ...question, mode: 'offline' }),
    }),
  },
};
