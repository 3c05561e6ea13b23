import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/revoked-license-refuses-deactivation',
  fails: ['DEACT-10'],
  bug: 'A deactivation is refused while the license is not active: its owner is asked for ever to hand in a code that nobody takes.',
  replaces: {
    '@offline-activation/server/dist/steps/deactivate.js': ({ deactivate }) => ({
      async deactivate(parts, request) {
        const licenses = await parts.store.list('licenses');
        if (licenses.some(([, { state }]) => state !== 'active'))
          throw new Error('the license is not active');
        return deactivate(parts, request);
      },
    }),
  },
};
