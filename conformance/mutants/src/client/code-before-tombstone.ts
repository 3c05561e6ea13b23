import { setTimeout as wait } from 'node:timers/promises';
import type { Mutant } from '../mutant.js';

/** Milliseconds after which what was put off is written. */
const LATER_MS = 100;

export const mutant: Mutant = {
  id: 'client/code-before-tombstone',
  fails: ['DEACT-1', 'DEACT-2', 'STORE-2'],
  bug: 'The deactivation code is shown, and the tombstone written when there is time: with the power off between the two, the client goes on with a key that it has given up.',
  process: true,
  replaces: {
    '@offline-activation/client/dist/giving-up/deactivation.js': ({ giveUp, withTombstone }) => ({
      async giveUp(session, now) {
        const state = await session.store.read();
        if (state.machineKey === null) return await giveUp(session, now);
        const store = {
          ...session.store,
          update: async (change: (of: typeof state) => unknown) => (await change(state)) as never,
        };
        const { answer } = (await giveUp({ ...session, store }, now)) as never as {
          answer: Awaited<ReturnType<typeof giveUp>>;
        };
        const write = () =>
          session.store.update((found) => ({ state: withTombstone(found, answer), answer: undefined }));
        wait(LATER_MS)
          .then(write)
          .catch(() => {});
        return answer;
      },
    }),
  },
};
