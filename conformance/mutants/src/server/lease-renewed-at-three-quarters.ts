import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/lease-renewed-at-three-quarters',
  fails: ['CHK-4'],
  bug: 'A lease is renewed in its last quarter: half of the time that was meant for bad connections is gone.',
  replaces: {
    '@offline-activation/server/dist/rules/is-renewable.js': () => ({
      isRenewable: ({ iat, exp }, now) => exp !== undefined && now >= iat + Math.floor(((exp - iat) * 3) / 4),
    }),
  },
};
