import type { StoredToken } from '@offline-activation/client/dist/token/stored-token.js';
import type { Mutant } from '../mutant.js';

/** What starts have made of tokens. */
const known = new Map<string, StoredToken>();
const started = new WeakSet<object>();

export const mutant: Mutant = {
  id: 'client/start-relies-on-the-last',
  fails: ['TOK-20'],
  bug: 'What one start has verified the next takes for granted, so as to start faster: an application that was updated because a key was stolen goes on with the license of the thief.',
  replaces: {
    '@offline-activation/client/dist/token/stored-token.js': ({ readStored }) => ({
      async readStored(session, state) {
        const stored = await readStored(session, state);
        const isStart = !started.has(session);
        started.add(session);
        if (stored === null || state.token === null) return stored;
        if (stored.fault !== null && stored.fault.stage === 'key') return known.get(state.token) ?? stored;
        if (isStart && stored.fault === null) known.set(state.token, stored);
        return stored;
      },
    }),
  },
};
