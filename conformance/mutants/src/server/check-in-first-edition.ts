import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/check-in-first-edition',
  fails: ['CHK-1'],
  bug: 'A check-in is for the first edition of the license: who has activated pro has standard a day later.',
  replaces: {
    '@offline-activation/server/dist/issue/planned.js': ({ planned }) => ({
      planned: (seated, plan) =>
        planned(seated, {
          ...plan,
          edition: plan.by === 'check-in' ? (plan.license.editions[0] ?? plan.edition) : plan.edition,
        }),
    }),
  },
};
