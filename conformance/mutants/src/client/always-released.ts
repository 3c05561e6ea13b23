import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/always-released',
  fails: ['END-6'],
  bug: 'What a receipt says of the seat is not read: people are told that it is free, while it is locked for half a year.',
  replaces: {
    '@offline-activation/client/dist/giving-up/receipt.js': ({ takeReceipt }) => ({
      async takeReceipt(...given) {
        const receipt = await takeReceipt(...given);
        return { ...receipt, releaseClass: 'proved' };
      },
    }),
  },
};
