import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/ending-refused-again',
  fails: ['REL-1'],
  bug: 'A person who gives up a device twice is told of budgets and policies, though it is ending already.',
  replaces: {
    '@offline-activation/server/dist/rules/release-steps.js': ({ releaseSteps }) => ({
      releaseSteps: releaseSteps.filter(({ step }) => step !== 4),
    }),
  },
};
