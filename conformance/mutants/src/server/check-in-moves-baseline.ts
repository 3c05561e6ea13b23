import { bindingFrom } from '@offline-activation/fingerprint';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/check-in-moves-baseline',
  fails: ['CHK-1'],
  bug: 'Every check-in takes the machine as it is now for its baseline, uncounted: piece by piece the seat moves to another machine.',
  replaces: {
    '@offline-activation/server/dist/issue/planned.js': ({ planned }) => ({
      planned: (seated, plan) =>
        plan.by === 'check-in'
          ? planned(
              { ...seated, binding: bindingFrom(plan.license.policy.binding, plan.code.machine.fingerprint) },
              plan,
            )
          : planned(seated, plan),
    }),
  },
};
