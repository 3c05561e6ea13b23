import { ProtocolError } from '@offline-activation/protocol';
import { evaluate } from '@offline-activation/verifier';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/expired-is-not-loaded',
  fails: ['LOAD-1'],
  bug: 'A token that has ended by the clock of the machine is refused: with a wrong clock nobody can load what would set it right.',
  replaces: {
    '@offline-activation/client/dist/token/accept.js': ({ accept }) => ({
      async accept(session, carrier, now, exchange) {
        const state = await session.store.read();
        const claims = await accept(session, carrier, now, exchange);
        if (exchange !== undefined || evaluate(claims, now) !== 'expired') return claims;
        await session.store.update(() => ({ state, answer: undefined }));
        throw new ProtocolError('claims-invalid', 'claims', { pointer: '/exp' });
      },
    }),
  },
};
