import { open, readCarrier } from '@offline-activation/codec';
import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

/** What is looked at after the product. */
const LATER: readonly string[] = ['signature', 'claims', 'machine-key'];

/** The product that stands in a token; where it has none in form, that of a good one. */
function productOf(carrier: Uint8Array | string): unknown {
  const { aud } = JSON.parse(new TextDecoder().decode(open(readCarrier(carrier).token).payload));
  return /^[a-z0-9][a-z0-9.-]{0,63}$/.test(String(aud)) ? aud : undefined;
}

export const mutant: Mutant = {
  id: 'client/product-before-signature',
  fails: ['READ-1'],
  bug: 'The product is looked at before the signature: what was forged or cut off is told to be for another product.',
  replaces: {
    '@offline-activation/verifier/dist/token.js': ({ verifyToken }) => ({
      async verifyToken(carrier, context, ed25519) {
        try {
          return await verifyToken(carrier, context, ed25519);
        } catch (error) {
          if (
            ProtocolError.is(error) &&
            LATER.includes(error.stage) &&
            productOf(carrier) !== context.product
          )
            throw new ProtocolError('product-mismatch', 'product');
          throw error;
        }
      },
    }),
  },
};
