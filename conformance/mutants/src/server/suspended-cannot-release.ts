import { ERRORS, ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/suspended-cannot-release',
  fails: ['REL-1'],
  bug: 'The owner of a suspended license cannot give up a lost device, and pays for it when the license is active again (D14).',
  replaces: {
    '@offline-activation/server/dist/portal/release-device.js': ({ releaseDevice }) => ({
      async releaseDevice(parts, request) {
        const license = await parts.store.get('licenses', request.licenseId);
        if (license?.state === 'suspended')
          throw new ProtocolError('license-suspended', ERRORS['license-suspended'].stage, {});
        return releaseDevice(parts, request);
      },
    }),
  },
};
