import { readReceipt } from '@offline-activation/verifier';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/receipt-of-any-key',
  fails: ['END-5'],
  bug: 'A receipt is known by the code that it answers, and its key not looked at.',
  replaces: {
    '@offline-activation/client/dist/giving-up/receipt.js': ({ takeReceipt }) => ({
      takeReceipt: (session, carrier) =>
        takeReceipt(session, carrier).catch(async (error) => {
          const { options, trust } = session;
          const { claims } = await readReceipt(carrier, { trust, product: options.product }, options.ed25519);
          const { deactivations } = await session.store.read();
          if (!deactivations.some(({ jti }) => jti === claims.req)) throw error;
          return claims;
        }),
    }),
  },
};
