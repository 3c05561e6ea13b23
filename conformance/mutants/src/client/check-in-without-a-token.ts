import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/check-in-without-a-token',
  fails: ['NET-24'],
  bug: 'A client without a token asks for one with a check-in, and shows what the server says to that.',
  replaces: {
    '@offline-activation/client/dist/online/exchange.js': ({ checkInBy }) => ({
      checkInBy: (party, reach) =>
        checkInBy({ ...party, held: async () => (await party.held()) ?? { token: '', holds: null } }, reach),
    }),
  },
};
