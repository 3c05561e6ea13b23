import type { Mutant } from '../mutant.js';
import { mutant as server } from '../server/points-not-canonical.js';

export const mutant: Mutant = {
  id: 'client/points-not-canonical',
  fails: ['SIG-3'],
  bug: 'A key that is written too large is read as the small number it stands for, so one key has two ids.',
  replaces: server.replaces,
};
