import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/neighbour-released',
  fails: ['HTTP-54'],
  bug: 'Who is logged in may release any device whose URL is known: whose it is is not looked at.',
  replaces: {
    '@offline-activation/server/dist/portal/release-device.js': ({ releaseDevice }) => ({
      async releaseDevice(parts, request) {
        const license = await parts.store.get('licenses', request.licenseId);
        return releaseDevice(parts, { ...request, email: license?.email ?? request.email });
      },
    }),
  },
};
