import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/expired-before-machine',
  fails: ['STATE-1'],
  bug: 'That a license has ended is looked at before the machine: its owner renews it, and learns only then that it is for another machine.',
  replaces: {
    '@offline-activation/client/dist/status/state-of.js': ({ clientStateOf }) => ({
      clientStateOf(state, stored, now) {
        const exp = stored?.fault === null ? stored.claims.exp : undefined;
        return exp !== undefined && now >= Date.parse(exp) / 1000
          ? 'expired'
          : clientStateOf(state, stored, now);
      },
    }),
  },
};
