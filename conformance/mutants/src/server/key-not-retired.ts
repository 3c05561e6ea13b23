import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/key-not-retired',
  fails: ['CHK-1', 'DEACT-11', 'ROW-0'],
  bug: 'A deactivation frees the seat, and the key goes on being served: deactivate and activate in a circle.',
  replaces: {
    '@offline-activation/server/dist/rules/retire-key.js': () => ({ retireKey: (key) => key }),
  },
};
