import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

async function tried<A>(work: () => Promise<A>): Promise<A> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!ProtocolError.is(error) || error.code !== 'challenge-invalid') throw error;
    }
  }
}

export const mutant: Mutant = {
  id: 'client/challenge-retried-without-end',
  fails: ['NET-8'],
  bug: 'A refused challenge is tried again until one is good: a server with a broken store is asked without end.',
  replaces: {
    '@offline-activation/client/dist/online/exchange.js': ({ activateBy, checkInBy }) => ({
      activateBy: (party, reach, credentials) => tried(() => activateBy(party, reach, credentials)),
      checkInBy: (party, reach) => tried(() => checkInBy(party, reach)),
    }),
  },
};
