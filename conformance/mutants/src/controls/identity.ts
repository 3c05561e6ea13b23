import type { Mutant } from '../mutant.js';

/** Must live: the server as it is. Where this one is killed, the suite or the server is at fault, and no mutant tells anything. */
export const mutant: Mutant = {
  id: 'controls/identity',
  fails: [],
  bug: 'None: a rule is replaced by itself.',
  replaces: {
    '@offline-activation/server/dist/rules/is-free.js': ({ isFree }) => ({ isFree }),
  },
};
