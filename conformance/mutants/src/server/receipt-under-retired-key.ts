import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/receipt-under-retired-key',
  fails: ['RCPT-2'],
  bug: 'A receipt is signed with the key that the application knows, retired or not: retiring a key does not end its use.',
  replaces: {
    '@offline-activation/server/dist/rules/receipt-key.js': ({ receiptKey }) => ({
      receiptKey: (keys, accepts) =>
        keys.find(({ kid, status }) => status !== 'revoked' && accepts.includes(kid)) ??
        receiptKey(keys, accepts),
    }),
  },
};
