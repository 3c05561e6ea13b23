import type { Mutant } from '../mutant.js';
import { mutant as server } from '../server/license-file-greets.js';

export const mutant: Mutant = {
  id: 'client/file-that-greets',
  fails: ['TEXT-3'],
  bug: 'The request file has a word of greeting right above the code; the next version puts one below, and no server reads it.',
  replaces: server.replaces,
};
