import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/online-locked-too',
  fails: ['TOK-10', 'LOCK-7'],
  bug: 'Online activations are locked like offline ones, and a person whose machine stands online cannot free its seat (D12).',
  replaces: {
    '@offline-activation/server/dist/rules/lock-after.js': ({ lockAfter }) => ({
      lockAfter: (question) => lockAfter({ ...question, mode: 'offline' }),
    }),
  },
};
