import type { Mutant } from '../mutant.js';
import { mutant as server } from '../server/kind-after-signature.js';

export const mutant: Mutant = {
  id: 'client/kind-after-signature',
  fails: ['READ-1', 'READ-2'],
  bug: 'The kind is looked at when the signature is found good, so whoever chose the request file is told that it is broken.',
  replaces: server.replaces,
};
