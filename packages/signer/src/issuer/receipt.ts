import type { RandomSource } from '@offline-activation/keys';
import type { Receipt } from '@offline-activation/protocol';
import { issuerFooter } from '../issuer-footer.js';
import { jtiOf } from '../jti.js';
import { signClaims } from '../sign.js';
import type { Signed } from '../signed.js';
import type { IssuerSigner } from './issuer-signer.js';

/** What a receipt says, without what the signer adds: `kind`, `ver`, and `jti` where it is drawn. */
export type ReceiptClaims = Omit<Receipt, 'kind' | 'ver' | 'jti'> & { readonly jti?: string };

/**
 * Signs a receipt with an issuer key. Does not judge what it says.
 *
 * @param random - Where `jti` comes from if the claims have none.
 * @throws TypeError for claims that break the schema, or without both `jti` and random source.
 * @throws {@link ProtocolError} `too-large` for an envelope of more than 8,192 characters.
 * @spec 6.3 (RCPT-1)
 */
export function signReceipt(
  claims: ReceiptClaims,
  signer: IssuerSigner,
  random?: RandomSource,
): Promise<Signed<Receipt>> {
  const jti = jtiOf(claims.jti, random);
  return signClaims(
    { ...claims, kind: 'receipt', ver: 1, jti },
    { footer: issuerFooter(signer.kid), sign: (bytes) => signer.sign(bytes) },
  );
}
