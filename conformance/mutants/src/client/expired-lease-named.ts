import { open } from '@offline-activation/codec';
import type { Token } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/expired-lease-named',
  fails: ['NET-20'],
  bug: 'A check-in names the stored lease whether it has ended or not: after a month on paper the server is told that a token is held that nobody can use.',
  replaces: {
    '@offline-activation/client/dist/online/session-party.js': ({ partyOf }) => ({
      partyOf(...given) {
        const party = partyOf(...given);
        return {
          ...party,
          async held() {
            const held = await party.held();
            if (held === null || held.holds !== null) return held;
            const { sub, seat, exp } = JSON.parse(
              new TextDecoder().decode(open(held.token).payload),
            ) as Token;
            const hasEnded = exp !== undefined && Date.parse(exp) / 1000 <= given[1];
            const holds = { sub, generation: seat.generation };
            return seat.mode === 'online' && hasEnded ? { ...held, holds } : held;
          },
        };
      },
    }),
  },
};
