import { open } from '@offline-activation/codec';
import { ProtocolError, type Token } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/online-token-of-any-machine',
  fails: ['NET-10'],
  bug: 'A token that came over the network is not compared with the machine: a proxy that mixes up answers takes a license away.',
  replaces: {
    '@offline-activation/client/dist/token/accept.js': ({ accept, withToken }) => ({
      async accept(session, carrier, now, exchange) {
        try {
          return await accept(session, carrier, now, exchange);
        } catch (error) {
          if (!ProtocolError.is(error) || exchange === undefined || typeof carrier !== 'string') throw error;
          if (error.code !== 'machine-key-mismatch' && error.code !== 'machine-mismatch') throw error;
          const claims = JSON.parse(new TextDecoder().decode(open(carrier).payload)) as Token;
          return session.store.update((state) => ({
            state: withToken(state, claims, carrier, exchange),
            answer: claims,
          }));
        }
      },
    }),
  },
};
