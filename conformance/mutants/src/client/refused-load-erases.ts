import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/refused-load-erases',
  fails: ['LOAD-2'],
  bug: 'The stored token is erased before another is looked at: whoever chooses the wrong file has no license any more.',
  replaces: {
    '@offline-activation/client/dist/token/accept.js': ({ accept }) => ({
      async accept(session, carrier, now, exchange) {
        try {
          return await accept(session, carrier, now, exchange);
        } catch (error) {
          if (exchange === undefined)
            await session.store.update((state) => ({ state: { ...state, token: null }, answer: undefined }));
          throw error;
        }
      },
    }),
  },
};
