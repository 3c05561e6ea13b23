import type { Mutant } from '../mutant.js';

const givenUp = new Set<string>();

export const mutant: Mutant = {
  id: 'client/key-outlives-deactivation',
  fails: ['DEACT-1', 'DEACT-3'],
  bug: 'The machine key is kept when it is given up: a token of it that was put by is loaded again, and one seat serves two machines.',
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
  },
};
