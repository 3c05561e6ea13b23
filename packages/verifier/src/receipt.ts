import type { Ed25519 } from '@offline-activation/keys';
import type { Receipt } from '@offline-activation/protocol';
import { requireProduct } from './product.js';
import { type Carrier, type Read, readIssuerSigned } from './read.js';
import type { TrustStore } from './trust-store.js';

/** What the reader of a receipt knows beforehand. */
export interface ReceiptContext {
  readonly trust: TrustStore;
  /** The application's product id. */
  readonly product: string;
}

/**
 * Reads a receipt, as a client does: steps 1 to 8. Whether it answers this machine's deactivation is not looked at:
 * compare `req` and `kid`.
 *
 * @param ed25519 - A strict engine.
 * @throws {@link ProtocolError} `too-large`, `malformed`, `version-unsupported`, `wrong-kind`, `key-unknown`,
 *   `key-revoked`, `signature-invalid`, `claims-invalid`, `extension-unsupported`, `product-mismatch`.
 * @spec 3.5, 6.3
 */
export async function readReceipt(
  carrier: Carrier,
  { trust, product }: ReceiptContext,
  ed25519: Ed25519,
): Promise<Read<Receipt>> {
  const receipt = await readIssuerSigned('receipt', carrier, trust, ed25519);
  requireProduct(receipt.claims, product);
  return receipt;
}
