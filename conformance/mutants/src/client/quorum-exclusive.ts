import type { Mutant } from '../mutant.js';
import { mutant as server } from '../server/quorum-exclusive.js';

export const mutant: Mutant = {
  id: 'client/quorum-exclusive',
  fails: ['MATCH-1'],
  bug: 'A score of exactly the quorum is not enough.',
  replaces: server.replaces,
};
