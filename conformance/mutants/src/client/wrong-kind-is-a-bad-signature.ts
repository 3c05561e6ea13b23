import type { Mutant } from '../mutant.js';
import { mutant as server } from '../server/wrong-kind-is-a-bad-signature.js';

export const mutant: Mutant = {
  id: 'client/wrong-kind-is-a-bad-signature',
  fails: ['READ-2'],
  bug: 'Whoever loads the request file in place of the license is told that it is forged, and never learns which file to choose (A5).',
  replaces: server.replaces,
};
