import { ProtocolError } from '@offline-activation/protocol';

/**
 * Step 8 of reading: the artifact is for this application's product.
 *
 * @throws {@link ProtocolError} `product-mismatch`.
 * @spec 3.5, step 8
 */
export function requireProduct(claims: { readonly aud: string }, product: string): void {
  if (claims.aud !== product) throw new ProtocolError('product-mismatch', 'product');
}
