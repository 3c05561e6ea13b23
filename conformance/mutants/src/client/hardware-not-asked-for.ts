import type { Mutant } from '../mutant.js';
import { mutant as server } from '../server/hardware-not-asked-for.js';

export const mutant: Mutant = {
  id: 'client/hardware-not-asked-for',
  fails: ['MATCH-1'],
  bug: 'The quorum alone decides: a disk image on wholly other hardware is the same machine.',
  replaces: server.replaces,
};
