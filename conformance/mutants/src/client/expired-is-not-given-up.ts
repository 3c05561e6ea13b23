import { open } from '@offline-activation/codec';
import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

interface Ends {
  readonly exp?: string;
}
const decoder = new TextDecoder();

export const mutant: Mutant = {
  id: 'client/expired-is-not-given-up',
  fails: ['DEACT-4'],
  bug: 'There is nothing to give up where the license has ended, thinks the client: the seat is never free again.',
  replaces: {
    '@offline-activation/client/dist/giving-up/deactivation.js': ({ giveUp }) => ({
      async giveUp(session, now) {
        const { token } = await session.store.read();
        const { exp } = token === null ? {} : (JSON.parse(decoder.decode(open(token).payload)) as Ends);
        if (exp !== undefined && now >= Date.parse(exp) / 1000)
          throw new ProtocolError('activation-not-found', 'seat');
        return giveUp(session, now);
      },
    }),
  },
};
