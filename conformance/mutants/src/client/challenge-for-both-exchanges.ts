import type { Mutant } from '../mutant.js';

/** The challenge that was last got, per call. */
const last = new WeakMap<object, string | null>();

export const mutant: Mutant = {
  id: 'client/challenge-for-both-exchanges',
  fails: ['NET-21'],
  bug: 'The confirmation carries the challenge of the check-in, which is used up: no lease is ever known to be held.',
  replaces: {
    '@offline-activation/client/dist/online/exchange.js': ({ checkInBy }) => ({
      checkInBy(party, reach) {
        const call = { ...reach };
        last.set(call, null);
        return checkInBy(party, call);
      },
    }),
    '@offline-activation/client/dist/online/server.js': ({ serverAt }) => ({
      async serverAt(reach) {
        const server = await serverAt(reach);
        const before = last.get(reach);
        if (before === undefined) return server;
        return {
          ...server,
          async challenge() {
            const challenge = before ?? (await server.challenge());
            last.set(reach, challenge);
            return challenge;
          },
        };
      },
    }),
  },
};
