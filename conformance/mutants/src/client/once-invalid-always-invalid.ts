import type { StoredToken } from '@offline-activation/client/dist/token/stored-token.js';
import type { Mutant } from '../mutant.js';

const condemned = new Map<string, StoredToken>();

export const mutant: Mutant = {
  id: 'client/once-invalid-always-invalid',
  fails: ['STATE-8'],
  bug: 'A token that was once found to be for another product is never looked at again: after one faulty update every license is gone.',
  replaces: {
    '@offline-activation/client/dist/token/stored-token.js': ({ readStored }) => ({
      async readStored(session, state) {
        const stored = condemned.get(state.token ?? '') ?? (await readStored(session, state));
        if (state.token !== null && stored?.fault?.code === 'product-mismatch')
          condemned.set(state.token, stored);
        return stored;
      },
    }),
  },
};
