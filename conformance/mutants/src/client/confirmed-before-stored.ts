import { open } from '@offline-activation/codec';
import type { Token } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';
import { unwritten } from '../unwritten.js';

/** Tokens that were taken and not yet stored, by client: what stores each, and what a code says of it. */
const taken = new WeakMap<object, Taken>();
const isCheckingIn = new WeakSet<object>();

interface Taken {
  readonly token: string;
  readonly holds: { readonly sub: string; readonly generation: number };
  store(): Promise<unknown>;
}

export const mutant: Mutant = {
  id: 'client/confirmed-before-stored',
  fails: ['CHK-5'],
  bug: 'A new lease is stored once the server knows that it is held: after a power cut in between the server counts on a lease that nobody has, and the old one is covered.',
  process: true,
  replaces: {
    '@offline-activation/client/dist/online/session-party.js': ({ partyOf }) => ({
      partyOf(session, now, shareLabel) {
        const party = partyOf(session, now, shareLabel);
        return {
          ...party,
          async accept(token, jti) {
            if (!isCheckingIn.has(session) || taken.has(session)) return await party.accept(token, jti);
            // Refused as one that is loaded, or taken and not written.
            await partyOf(unwritten(session), now, shareLabel).accept(token, jti);
            const { sub, seat } = JSON.parse(new TextDecoder().decode(open(token).payload)) as Token;
            const holds = { sub, generation: seat.generation };
            taken.set(session, { token, holds, store: () => party.accept(token, jti) });
          },
          async held() {
            const { token, holds } = taken.get(session) ?? {};
            return token === undefined || holds === undefined ? await party.held() : { token, holds };
          },
        };
      },
    }),
    '@offline-activation/client/dist/online/check-in.js': ({ checkIn }) => ({
      async checkIn(session, now) {
        isCheckingIn.add(session);
        try {
          return await checkIn(session, now);
        } finally {
          isCheckingIn.delete(session);
          await taken.get(session)?.store();
          taken.delete(session);
        }
      },
    }),
  },
};
