import { compare } from '@offline-activation/fingerprint';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/check-in-counts-drift',
  fails: ['CHK-1'],
  bug: 'Every lease of a drifted machine is a counted event: with a new network card the budget of a year is spent in ten weeks.',
  replaces: {
    '@offline-activation/server/dist/issue/planned.js': ({ planned }) => ({
      planned(seated, plan) {
        if (plan.by !== 'check-in') return planned(seated, plan);
        const { verdict } = compare(seated.binding, plan.code.machine.fingerprint.components);
        if (verdict !== 'drifted') return planned(seated, plan);
        const counted = [...seated.book.counted, { at: plan.now, kind: 'baseline' as const }];
        return planned({ ...seated, book: { ...seated.book, counted } }, plan);
      },
    }),
  },
};
