import { open, readCarrier } from '@offline-activation/codec';
import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

/** What has to be looked at before the product. */
const EARLIER: readonly string[] = ['signature', 'claims'];

/** The product that stands in a token; undefined where it has none in form. */
function productOf(carrier: Uint8Array | string): string | undefined {
  const { aud } = JSON.parse(new TextDecoder().decode(open(readCarrier(carrier).token).payload));
  return typeof aud === 'string' && /^[a-z0-9][a-z0-9.-]{0,63}$/.test(aud) ? aud : undefined;
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
          if (!ProtocolError.is(error) || !EARLIER.includes(error.stage)) throw error;
          const product = productOf(carrier);
          throw product === undefined || product === context.product
            ? error
            : new ProtocolError('product-mismatch', 'product');
        }
      },
    }),
  },
};
