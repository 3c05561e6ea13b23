import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/later-policy-moves-lock',
  fails: ['LOCK-5'],
  bug: 'A re-issue under a policy without lock says that there is none, and under the old policy there was one.',
  replaces: {
    '@offline-activation/server/dist/rules/lock-after.js': ({ lockAfter }) => ({
      lockAfter: (question) =>
        question.policyLock === null && question.lock?.unlockAt !== undefined
          ? undefined
          : lockAfter(question),
    }),
  },
};
