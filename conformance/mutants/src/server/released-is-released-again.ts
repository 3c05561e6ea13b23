import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/released-is-released-again',
  fails: ['REL-1'],
  bug: 'Releasing a device that has been released is answered as done, though it may be another one by now that its owner means.',
  replaces: {
    '@offline-activation/server/dist/portal/release-device.js': ({ releaseDevice }) => ({
      async releaseDevice(parts, request) {
        const book = await parts.store.get('books', request.licenseId);
        const before = book?.activations.find(({ id }) => id === request.activationId);
        return before?.state === 'released' ? { releaseClass: 'lapsed' } : releaseDevice(parts, request);
      },
    }),
  },
};
