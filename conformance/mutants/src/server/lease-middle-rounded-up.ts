import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/lease-middle-rounded-up',
  fails: ['CHK-4'],
  bug: 'The middle of an odd number of seconds is rounded up, so servers disagree for one second.',
  replaces: {
    '@offline-activation/server/dist/rules/is-renewable.js': () => ({
      isRenewable: ({ iat, exp }, now) => exp !== undefined && now >= iat + Math.ceil((exp - iat) / 2),
    }),
  },
};
