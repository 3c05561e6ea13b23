import type { Mutant } from '../mutant.js';
import { mutant as server } from '../server/canonical-form-required.js';

export const mutant: Mutant = {
  id: 'client/canonical-form-required',
  fails: ['JSON-9'],
  bug: 'A payload is refused unless its bytes are canonical, so licenses of servers in other languages are refused.',
  replaces: server.replaces,
};
