import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/contact-lifts-lock',
  fails: ['CHK-2'],
  bug: 'Whoever has been online once is unlocked: a machine image is activated offline, makes contact, is copied back, and its seat is released while the offline token goes on working.',
  replaces: {
    '@offline-activation/server/dist/issue/planned.js': ({ planned }) => ({
      planned(seated, plan) {
        if (plan.by !== 'check-in' || plan.code.holds !== undefined) return planned(seated, plan);
        const { lock: _lifted, ...activation } = seated.activation;
        return planned({ ...seated, activation }, plan);
      },
    }),
  },
};
