import type { Mutant } from '../mutant.js';
import { unlocked } from '../unlocked.js';

export const mutant: Mutant = {
  id: 'server/releases-in-parallel',
  fails: ['REL-5'],
  bug: 'Releases do not lock the license: three that are sent at once all find the same budget of one.',
  replaces: {
    '@offline-activation/server/dist/portal/release-device.js': ({ releaseDevice }) => ({
      releaseDevice: (parts, request) => releaseDevice({ ...parts, store: unlocked(parts.store) }, request),
    }),
  },
};
