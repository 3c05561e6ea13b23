import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/code-outlives-its-parts',
  fails: ['CODE-3'],
  bug: 'The pending code is shown again though parts of the machine were changed since: the token that answers it is for a machine that is no more.',
  replaces: {
    '@offline-activation/client/dist/code/still-pending.js': ({ isStillPending }) => ({
      isStillPending: ({ machine, ...pending }, now) =>
        isStillPending({ ...pending, machine: { ...machine, fingerprint: now.machine.fingerprint } }, now),
    }),
  },
};
