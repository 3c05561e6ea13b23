import type { Mutant } from '../mutant.js';

/** Must live: the client as it is. */
export const mutant: Mutant = {
  id: 'controls/identity-client',
  fails: [],
  bug: 'None: a rule is replaced by itself.',
  replaces: {
    '@offline-activation/client/dist/clock/rolled-back.js': ({ isRolledBack }) => ({ isRolledBack }),
  },
};
