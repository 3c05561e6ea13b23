import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/session-never-expires',
  fails: ['HTTP-52'],
  bug: 'A session is good for ever: whoever has had a look at the browser once can release devices a year later.',
  replaces: {
    '@offline-activation/server/dist/portal/is-session-good.js': ({ isSessionGood }) => ({
      isSessionGood: (session, now): session is NonNullable<typeof session> =>
        isSessionGood(session && { ...session, madeAt: now }, now),
    }),
  },
};
