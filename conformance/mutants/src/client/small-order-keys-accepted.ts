import type { Mutant } from '../mutant.js';
import { mutant as server } from '../server/small-order-keys-accepted.js';

export const mutant: Mutant = {
  id: 'client/small-order-keys-accepted',
  fails: ['SIG-4'],
  bug: 'Keys of small order are left to the library, under which one signature fits every license.',
  replaces: server.replaces,
};
