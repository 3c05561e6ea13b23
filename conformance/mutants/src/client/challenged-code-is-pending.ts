import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/challenged-code-is-pending',
  fails: ['NET-4'],
  bug: 'The code of an activation is kept as the pending one: carried by hand a week later, its challenge is refused.',
  replaces: {
    '@offline-activation/client/dist/code/exchange-code.js': ({ exchangeCode }) => ({
      async exchangeCode(session, request) {
        const signed = await exchangeCode(session, request);
        await session.store.update((state) => ({
          state: { ...state, pending: state.pending ?? signed.envelope },
          answer: undefined,
        }));
        return signed;
      },
    }),
  },
};
