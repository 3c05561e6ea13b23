import type { Mutant } from '../mutant.js';
import { unlocked } from '../unlocked.js';

export const mutant: Mutant = {
  id: 'server/link-opened-in-parallel',
  fails: ['HTTP-51'],
  bug: 'Whether a link was used is read before it is marked: opened twice at once it opens two sessions.',
  replaces: {
    '@offline-activation/server/dist/portal/open-session.js': ({ openSession }) => ({
      openSession: (parts, request) => openSession({ ...parts, store: unlocked(parts.store) }, request),
    }),
  },
};
