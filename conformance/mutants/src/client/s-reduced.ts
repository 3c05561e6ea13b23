import type { Mutant } from '../mutant.js';
import { mutant as server } from '../server/s-reduced.js';

export const mutant: Mutant = {
  id: 'client/s-reduced',
  fails: ['SIG-2'],
  bug: 'S is reduced by the group order before it is used, so one license has endless spellings.',
  replaces: server.replaces,
};
