import { readIssuerSigned } from '@offline-activation/verifier';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/machine-before-product',
  fails: ['READ-1'],
  bug: 'The machine is compared before the product, so the license of another product is told to be of another machine.',
  replaces: {
    '@offline-activation/verifier/dist/token.js': ({ verifyToken }) => ({
      async verifyToken(carrier, context, ed25519) {
        try {
          return await verifyToken(carrier, context, ed25519);
        } catch (fault) {
          const { claims } = await readIssuerSigned('token', carrier, context.trust, ed25519);
          if (claims.aud !== context.product)
            await verifyToken(carrier, { ...context, product: claims.aud }, ed25519);
          throw fault;
        }
      },
    }),
  },
};
