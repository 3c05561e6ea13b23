import { open, parseInstant } from '@offline-activation/codec';
import type { Mutant } from '../mutant.js';

function issueOf(carrier: Uint8Array | string): number | null {
  try {
    return parseInstant(JSON.parse(new TextDecoder().decode(open(String(carrier)).payload)).iat);
  } catch {
    return null;
  }
}

export const mutant: Mutant = {
  id: 'client/refused-token-moves-the-floor',
  fails: ['CLOCK-8'],
  bug: 'The issue of every token that is loaded moves the floor, that of a forged one too: a mail with a wrong license stops the right one.',
  replaces: {
    '@offline-activation/client/dist/token/accept.js': ({ accept }) => ({
      async accept(session, carrier, now, exchange) {
        try {
          return await accept(session, carrier, now, exchange);
        } catch (error) {
          const iat = issueOf(carrier);
          if (iat !== null)
            await session.store.update(({ floor, ...state }) => ({
              state: { ...state, floor: floor && { ...floor, at: Math.max(floor.at, iat) } },
              answer: undefined,
            }));
          throw error;
        }
      },
    }),
  },
};
