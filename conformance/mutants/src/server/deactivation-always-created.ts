import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/deactivation-always-created',
  fails: ['HTTP-40'],
  bug: 'A repeated deactivation is answered 201, as if it had been the first.',
  replaces: {
    '@offline-activation/server/dist/steps/deactivate.js': ({ deactivate }) => ({
      deactivate: async (parts, request) => ({ ...(await deactivate(parts, request)), repeated: false }),
    }),
  },
};
