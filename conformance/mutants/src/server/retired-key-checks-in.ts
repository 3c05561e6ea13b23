import { during } from '../during.js';
import type { Mutant } from '../mutant.js';

/** Whether it is a check-in that is being answered. */
const inside = during<true>();

export const mutant: Mutant = {
  id: 'server/retired-key-checks-in',
  fails: ['CHK-1'],
  bug: 'A check-in does not look whether the key was given up: its owner is told that there is no activation, and activates with a key that is refused.',
  replaces: {
    '@offline-activation/server/dist/steps/check-in.js': ({ checkIn }) => ({
      checkIn: (parts, request) => inside.run(true, () => checkIn(parts, request)),
    }),
    '@offline-activation/server/dist/steps/by-machine-key.js': ({ byMachineKey }) => ({
      byMachineKey: (store, kid, also, work) =>
        byMachineKey(store, kid, also, (tx, key) =>
          work(tx, inside.get() ? { ...key, retired: false } : key),
        ),
    }),
  },
};
