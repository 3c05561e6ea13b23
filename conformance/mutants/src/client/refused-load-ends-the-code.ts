import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/refused-load-ends-the-code',
  fails: ['CODE-3', 'LOAD-2'],
  bug: 'With a refused load the pending code is thrown away: whoever chose the wrong file has to make the whole way again.',
  replaces: {
    '@offline-activation/client/dist/token/accept.js': ({ accept }) => ({
      async accept(session, carrier, now, exchange) {
        try {
          return await accept(session, carrier, now, exchange);
        } catch (error) {
          if (exchange === undefined)
            await session.store.update((state) => ({
              state: { ...state, pending: null },
              answer: undefined,
            }));
          throw error;
        }
      },
    }),
  },
};
