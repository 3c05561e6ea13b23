import type { Mutant } from '../mutant.js';
import { mutant as identity } from './identity-client.js';

/** Must live: the client as it is, in processes of its own. */
export const mutant: Mutant = {
  ...identity,
  id: 'controls/identity-process-client',
  process: true,
};
