import { during } from '../during.js';
import type { Mutant } from '../mutant.js';

/** Whether it is a check-in that is being answered. */
const inside = during<true>();

export const mutant: Mutant = {
  id: 'server/oldest-key-signs-renewals',
  fails: ['KEY-1'],
  bug: 'Leases are renewed by the key of the first day: when that is revoked every machine that is online stops at once.',
  replaces: {
    '@offline-activation/server/dist/steps/check-in.js': ({ checkIn }) => ({
      checkIn: (parts, request) => inside.run(true, () => checkIn(parts, request)),
    }),
    '@offline-activation/server/dist/rules/signing-key.js': ({ signingKey }) => ({
      signingKey: (keys, accepts) => signingKey(inside.get() ? [...keys].reverse() : keys, accepts),
    }),
  },
};
