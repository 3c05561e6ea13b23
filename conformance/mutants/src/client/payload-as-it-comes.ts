import type { Mutant } from '../mutant.js';
import { mutant as server } from '../server/payload-as-it-comes.js';

export const mutant: Mutant = {
  id: 'client/payload-as-it-comes',
  fails: ['JSON-8'],
  bug: 'The payload is written in whatever order its members were made, so the same claims give another code elsewhere.',
  replaces: server.replaces,
};
