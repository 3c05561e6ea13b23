import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/mode-by-mere-challenge',
  fails: ['TOK-9'],
  bug: 'Whatever carries a challenge gets a lease, looked at or not: last year’s code, found on a stick, makes an offline machine an online one.',
  replaces: {
    '@offline-activation/server/dist/issue/planned.js': ({ planned }) => ({
      planned: (seated, plan) =>
        planned(seated, { ...plan, mode: plan.code.challenge === undefined ? plan.mode : 'online' }),
    }),
  },
};
