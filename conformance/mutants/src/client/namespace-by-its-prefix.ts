import type { Mutant } from '../mutant.js';
import { mutant as server } from '../server/namespace-by-its-prefix.js';

export const mutant: Mutant = {
  id: 'client/namespace-by-its-prefix',
  fails: ['FILE-4'],
  bug: 'The element is looked for by its name as written: a file that went through a tool which writes a prefix is refused.',
  replaces: server.replaces,
};
