import type { Mutant } from '../mutant.js';
import { mutant as server } from '../server/unreadable-is-changed.js';

export const mutant: Mutant = {
  id: 'client/unreadable-is-changed',
  fails: ['FP-3', 'MATCH-1', 'MATCH-2', 'TELL-7'],
  bug: 'What cannot be read counts as replaced: after a bad SMBIOS read the machine is another one (B11).',
  replaces: server.replaces,
};
