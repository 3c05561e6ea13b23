import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/holds-unchecked',
  fails: ['CHK-1'],
  bug: 'A `holds` that names nothing is passed over in silence, so a client with broken storage never learns that its lock stays.',
  replaces: {
    '@offline-activation/server/dist/checks/check-in-holds.js': () => ({ checkInHolds: () => undefined }),
  },
};
