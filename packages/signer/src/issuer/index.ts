/**
 * Makes what an issuer signs: tokens and receipts.
 *
 * Keys may be anywhere behind {@link IssuerSigner}; {@link issuerSigner} takes one from memory. What a token should say
 * is not decided here, and nothing reads a clock or draws random bytes of its own.
 *
 * @packageDocumentation
 */
export type { Signed } from '../signed.js';
export { type IssuerSigner, issuerSigner } from './issuer-signer.js';
export { type ReceiptClaims, signReceipt } from './receipt.js';
export { signToken, type TokenClaims } from './token.js';
