import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/nothing-to-give-up-is-retired',
  fails: ['END-8'],
  bug: 'Who never had a key is told that it was given up, and asks the vendor who has done that.',
  replaces: {
    '@offline-activation/client/dist/giving-up/deactivation.js': ({ giveUp }) => ({
      async giveUp(session, now) {
        try {
          return await giveUp(session, now);
        } catch (error) {
          throw ProtocolError.is(error) && error.code === 'activation-not-found'
            ? new ProtocolError('machine-key-retired', 'machine-key')
            : error;
        }
      },
    }),
  },
};
