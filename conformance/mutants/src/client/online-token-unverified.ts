import { open } from '@offline-activation/codec';
import { ProtocolError, type Token } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/online-token-unverified',
  fails: ['NET-10'],
  bug: 'What comes from the vendor over the network is stored without its signature being looked at.',
  replaces: {
    '@offline-activation/client/dist/token/accept.js': ({ accept, withToken }) => ({
      async accept(session, carrier, now, exchange) {
        try {
          return await accept(session, carrier, now, exchange);
        } catch (error) {
          if (!ProtocolError.is(error) || exchange === undefined || typeof carrier !== 'string') throw error;
          if (error.code !== 'signature-invalid' && error.code !== 'key-unknown') throw error;
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
