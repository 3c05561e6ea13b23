import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/grace-from-last-sight',
  fails: ['FP-4', 'LOAD-5', 'TELL-6'],
  bug: 'The grace is counted from the last time that the machine was found unreadable: it never ends while somebody looks every week.',
  replaces: {
    '@offline-activation/client/dist/clock/first-sight.js': ({ firstSightObserved }) => ({
      firstSightObserved: (firstSight, verdict, now) =>
        verdict === 'indeterminate' ? now : firstSightObserved(firstSight, verdict, now),
    }),
  },
};
