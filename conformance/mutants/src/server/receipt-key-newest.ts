import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/receipt-key-newest',
  fails: ['RCPT-2'],
  bug: 'Receipts are signed with the newest key, which an application that was not updated cannot verify: it shows its code for ever.',
  replaces: {
    '@offline-activation/server/dist/rules/receipt-key.js': () => ({
      receiptKey: (keys) => keys.find(({ status }) => status === 'active'),
    }),
  },
};
