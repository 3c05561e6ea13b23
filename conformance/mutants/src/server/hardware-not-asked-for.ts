import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/hardware-not-asked-for',
  fails: ['CHK-1', 'MATCH-1'],
  bug: 'The quorum alone decides: a disk image on wholly other hardware is the same machine.',
  replaces: {
    '@offline-activation/fingerprint/dist/anchored.js': () => ({ isAnchored: () => true }),
  },
};
