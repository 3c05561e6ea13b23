import { open } from '@offline-activation/codec';
import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

const codeId = (envelope: string): unknown =>
  JSON.parse(new TextDecoder().decode(open(envelope).payload)).jti;

export const mutant: Mutant = {
  id: 'client/answer-to-the-last-code-only',
  fails: ['LOAD-1'],
  bug: 'Only the answer to the code that is shown is loaded: who opens the window again while it is under way has asked for nothing (D17).',
  replaces: {
    '@offline-activation/client/dist/token/accept.js': ({ accept }) => ({
      async accept(session, carrier, now, exchange) {
        const { pending, ...state } = await session.store.read();
        const claims = await accept(session, carrier, now, exchange);
        if (exchange !== undefined || pending === null || claims.req === codeId(pending)) return claims;
        await session.store.update(() => ({ state: { ...state, pending }, answer: undefined }));
        throw new ProtocolError('generation-superseded', 'generation');
      },
    }),
  },
};
