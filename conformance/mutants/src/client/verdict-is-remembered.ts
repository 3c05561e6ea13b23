import type { StoredToken } from '@offline-activation/client/dist/token/stored-token.js';
import type { Mutant } from '../mutant.js';

const known = new Map<string, StoredToken>();

export const mutant: Mutant = {
  id: 'client/verdict-is-remembered',
  fails: ['STATE-4', 'TOK-20'],
  bug: 'What was once verified is not verified again: an application that was updated because a key was stolen goes on with its license.',
  replaces: {
    '@offline-activation/client/dist/token/stored-token.js': ({ readStored }) => ({
      async readStored(session, state) {
        const stored = await readStored(session, state);
        if (stored === null || state.token === null) return stored;
        const good = known.get(state.token);
        if (stored.fault !== null && stored.fault.stage === 'key') return good ?? stored;
        if (stored.fault === null) known.set(state.token, stored);
        return stored;
      },
    }),
  },
};
