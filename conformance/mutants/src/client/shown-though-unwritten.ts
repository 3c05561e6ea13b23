import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';
import { unwritten } from '../unwritten.js';

export const mutant: Mutant = {
  id: 'client/shown-though-unwritten',
  fails: ['DEACT-2'],
  bug: 'The deactivation code is shown also where the deactivation cannot be written: the vendor frees the seat, and after a restart the client goes on with the key.',
  process: true,
  replaces: {
    '@offline-activation/client/dist/giving-up/deactivation.js': ({ giveUp }) => ({
      async giveUp(session, now) {
        try {
          return await giveUp(session, now);
        } catch (error) {
          if (!ProtocolError.is(error) || error.code !== 'storage-unwritable') throw error;
          return await giveUp(unwritten(session), now);
        }
      },
    }),
  },
};
