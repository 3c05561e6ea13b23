import type { Mutant } from '../mutant.js';

const givenUp = new Set<string>();
const started = new WeakSet<object>();

export const mutant: Mutant = {
  id: 'client/key-destroyed-at-the-next-start',
  fails: ['DEACT-1'],
  bug: 'The machine key is destroyed when the application is started next: whoever leaves it running loads the token again, and one seat serves two machines.',
  replaces: {
    '@offline-activation/client/dist/giving-up/deactivation.js': ({ giveUp }) => ({
      async giveUp(session, now) {
        const { machineKey } = await session.store.read();
        const put = (key: typeof machineKey) =>
          session.store.update((state) => ({ state: { ...state, machineKey: key }, answer: undefined }));
        if (machineKey !== null && givenUp.has(machineKey)) await put(null);
        try {
          return await giveUp(session, now);
        } finally {
          if (machineKey !== null) givenUp.add(machineKey);
          await put(machineKey);
        }
      },
    }),
    '@offline-activation/client/dist/clock/observe.js': ({ observe }) => ({
      async observe(session, now) {
        const isStart = !started.has(session);
        started.add(session);
        const state = await observe(session, now);
        const { machineKey, deactivations } = state;
        if (!isStart || machineKey === null || deactivations.length === 0) return state;
        if (!givenUp.has(machineKey)) return state;
        return await session.store.update((found) => {
          const after = { ...found, machineKey: null };
          return { state: after, answer: after };
        });
      },
    }),
  },
};
