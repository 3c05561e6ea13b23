import type { Mutant } from '../mutant.js';
import { mutant as server } from '../server/unused-bits-ignored.js';

export const mutant: Mutant = {
  id: 'client/base64-of-the-platform',
  fails: ['ENV-6'],
  bug: 'The decoder of the platform is used, which ignores unused bits: the same license, in another spelling, is another one.',
  replaces: server.replaces,
};
