import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/holds-never-named',
  fails: ['NET-20', 'NET-21'],
  bug: 'No check-in says which token is held: every one supersedes the last, and none is ever known to have arrived.',
  replaces: {
    '@offline-activation/client/dist/code/exchange-code.js': ({ exchangeCode }) => ({
      exchangeCode: (session, { holds: _, ...request }) => exchangeCode(session, request),
    }),
  },
};
