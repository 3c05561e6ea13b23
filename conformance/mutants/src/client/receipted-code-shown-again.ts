import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/receipted-code-shown-again',
  fails: ['END-7'],
  bug: 'Asked to deactivate again, a client shows the code of which the receipt was loaded long ago: people carry it once more.',
  replaces: {
    '@offline-activation/client/dist/giving-up/deactivation.js': ({ giveUp }) => ({
      async giveUp(session, now) {
        const { machineKey, deactivations } = await session.store.read();
        const last = deactivations.at(-1);
        const isDone = machineKey === null && deactivations.every(({ receipted }) => receipted);
        return isDone && last !== undefined ? last : giveUp(session, now);
      },
    }),
  },
};
