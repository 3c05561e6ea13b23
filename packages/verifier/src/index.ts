/**
 * Verifies artifacts in the order that the specification numbers, and evaluates what they say.
 *
 * An application calls {@link verifyToken} and then {@link evaluate}, which alone looks at the clock; a server calls
 * {@link readMachineCode} and {@link readDeactivation}. A client that reports on a token it has stored goes through
 * {@link readIssuerSigned} and the later steps one by one. What a reader trusts is in a {@link trustStore}, and nothing
 * else. Storing tokens, floors and graces is not done here.
 *
 * @packageDocumentation
 */

export type { ClaimsOf } from './claims.js';
export { readDeactivation } from './deactivation.js';
export { type Evaluation, evaluate } from './evaluate.js';
export { requireGeneration } from './generation.js';
export { requireMachineKey } from './machine-binding.js';
export { readMachineCode } from './machine-code.js';
export { requireMachine } from './machine-verdict.js';
export { requireProduct } from './product.js';
export { type Carrier, type Read, readIssuerSigned } from './read.js';
export { type ReceiptContext, readReceipt } from './receipt.js';
export { type TokenContext, type VerifiedToken, verifyToken } from './token.js';
export {
  type KeyStatus,
  type TrustAnchor,
  type TrustedKey,
  type TrustStore,
  trustStore,
} from './trust-store.js';
