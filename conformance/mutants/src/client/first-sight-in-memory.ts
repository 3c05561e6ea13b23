import type { Mutant } from '../mutant.js';

let isForgotten = false;

export const mutant: Mutant = {
  id: 'client/first-sight-in-memory',
  fails: ['FP-4', 'CLOCK-7'],
  bug: 'When the machine was first found unreadable is kept in memory: whoever restarts once a week has a grace without end.',
  replaces: {
    '@offline-activation/client/dist/client.js': ({ openClient }) => ({
      openClient(options) {
        isForgotten = true;
        return openClient(options);
      },
    }),
    '@offline-activation/client/dist/clock/first-sight.js': ({ firstSightObserved }) => ({
      firstSightObserved(firstSight, verdict, now) {
        const known = isForgotten ? null : firstSight;
        isForgotten = false;
        return firstSightObserved(known, verdict, now);
      },
    }),
  },
};
