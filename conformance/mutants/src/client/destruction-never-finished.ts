import { setTimeout as wait } from 'node:timers/promises';
import type { Mutant } from '../mutant.js';
import { unwritten } from '../unwritten.js';

/** Milliseconds between the tombstone and the destruction of the key: what a key store takes. */
const BETWEEN_MS = 100;

export const mutant: Mutant = {
  id: 'client/destruction-never-finished',
  fails: ['DEACT-3'],
  bug: 'A start does not look whether the key of a tombstone is still there: with the power off between the two it is kept for good, and one seat serves two machines.',
  process: true,
  replaces: {
    '@offline-activation/client/dist/giving-up/deactivation.js': ({ giveUp, withTombstone }) => ({
      async giveUp(session, now) {
        const { machineKey } = await session.store.read();
        if (machineKey === null) return await giveUp(session, now);
        const answer = await giveUp(unwritten(session), now);
        await session.store.update((state) => ({
          state: { ...withTombstone(state, answer), machineKey },
          answer: undefined,
        }));
        await wait(BETWEEN_MS);
        await session.store.update((state) => ({ state: { ...state, machineKey: null }, answer: undefined }));
        return answer;
      },
    }),
  },
};
