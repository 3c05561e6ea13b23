import type { Mutant } from '../mutant.js';

/** Must die: where this one lives, the mutants are not what the suite is talking to. */
export const mutant: Mutant = {
  id: 'controls/dead-client',
  fails: [],
  bug: 'Whatever is stored, the client says that it is not activated.',
  replaces: {
    '@offline-activation/client/dist/status/state-of.js': () => ({ clientStateOf: () => 'unactivated' }),
  },
};
