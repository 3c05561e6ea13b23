import type { Mutant } from '../mutant.js';
import { mutant as server } from '../server/unreadable-is-equal.js';

export const mutant: Mutant = {
  id: 'client/unreadable-is-equal',
  fails: ['FP-3', 'LOAD-5', 'MATCH-1', 'MATCH-2', 'TELL-7'],
  bug: 'What cannot be read counts as unchanged: taking a right away makes any machine the one of the token.',
  replaces: server.replaces,
};
