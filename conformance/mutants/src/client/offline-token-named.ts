import { open } from '@offline-activation/codec';
import type { Token } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/offline-token-named',
  fails: ['NET-20'],
  bug: 'A check-in names whatever token is stored: one that was carried by hand, and may lie in a drawer elsewhere, counts as held by this machine.',
  replaces: {
    '@offline-activation/client/dist/online/session-party.js': ({ partyOf }) => ({
      partyOf(...given) {
        const party = partyOf(...given);
        return {
          ...party,
          async held() {
            const held = await party.held();
            if (held === null || held.holds !== null) return held;
            const { sub, seat } = JSON.parse(new TextDecoder().decode(open(held.token).payload)) as Token;
            const holds = { sub, generation: seat.generation };
            return seat.mode === 'offline' ? { ...held, holds } : held;
          },
        };
      },
    }),
  },
};
