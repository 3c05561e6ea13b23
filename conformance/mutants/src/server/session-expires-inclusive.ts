import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/session-expires-inclusive',
  fails: ['HTTP-52'],
  bug: 'A session works in the second at which it has expired.',
  replaces: {
    '@offline-activation/server/dist/portal/is-session-good.js': ({ isSessionGood }) => ({
      isSessionGood: (session, now): session is NonNullable<typeof session> =>
        isSessionGood(session, now - 1),
    }),
  },
};
