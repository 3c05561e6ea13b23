import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/token-outlives-deactivation',
  fails: ['END-1'],
  bug: 'A deactivation leaves the token where it is: its owner is told of a wrong machine key in place of what to do next.',
  replaces: {
    '@offline-activation/client/dist/giving-up/deactivation.js': ({ giveUp }) => ({
      async giveUp(session, now) {
        const { token } = await session.store.read();
        const given = await giveUp(session, now);
        await session.store.update((state) => ({ state: { ...state, token }, answer: undefined }));
        return given;
      },
    }),
  },
};
