import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/skew-at-expiry-too',
  fails: ['EVAL-2'],
  bug: 'What is granted to slow clocks at the beginning is granted at the end as well: every license lasts five minutes longer than its server thinks.',
  replaces: {
    '@offline-activation/verifier/dist/expired.js': ({ isExpired }) => ({
      isExpired: (exp, now) => isExpired(exp, now - 300),
    }),
  },
};
