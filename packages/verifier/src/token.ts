import { type Comparison, compare } from '@offline-activation/fingerprint';
import type { Ed25519 } from '@offline-activation/keys';
import type { Component, Token } from '@offline-activation/protocol';
import { requireGeneration } from './generation.js';
import { requireMachineKey } from './machine-binding.js';
import { requireMachine } from './machine-verdict.js';
import { requireProduct } from './product.js';
import { type Carrier, type Read, readIssuerSigned } from './read.js';
import type { TrustStore } from './trust-store.js';

/** What the machine that a token is loaded on knows beforehand. */
export interface TokenContext {
  readonly trust: TrustStore;
  /** The application's product id. */
  readonly product: string;
  /** Id of this machine's key. */
  readonly machineKid: string;
  /** What can be read of this machine now, digested for the product. */
  readonly components: readonly Component[];
  /** True while an `indeterminate` verdict is within its grace; the caller counts it. Default false. */
  readonly withinGrace?: boolean;
  /** Answers the highest generation that this client has accepted for a license. Default: none yet. */
  readonly floorGeneration?: (licenseId: string) => number | undefined;
}

/** A token that is authentic and for this machine. It may have expired: {@link evaluate} tells. */
export interface VerifiedToken extends Read<Token> {
  /** How the machine compares with the token's binding: `match`, `drifted`, or `indeterminate` within the grace. */
  readonly comparison: Comparison;
}

/**
 * Verifies a token: it is authentic, for this product and for this machine. The first step that fails wins. Does not
 * look at the clock.
 *
 * @param ed25519 - A strict engine.
 * @throws {@link ProtocolError} `too-large`, `malformed`, `version-unsupported`, `wrong-kind`, `key-unknown`,
 *   `key-revoked`, `signature-invalid`, `claims-invalid`, `extension-unsupported`, `product-mismatch`,
 *   `machine-key-mismatch`, `machine-mismatch`, `machine-indeterminate`, `generation-superseded`.
 * @spec 3.5, 5.2
 */
export async function verifyToken(
  carrier: Carrier,
  context: TokenContext,
  ed25519: Ed25519,
): Promise<VerifiedToken> {
  // Steps 1 to 7.
  const token = await readIssuerSigned('token', carrier, context.trust, ed25519);
  const { claims } = token;
  // Step 8: product.
  requireProduct(claims, context.product);
  // Step 9: machine key.
  const comparison = compare(claims.binding, context.components);
  requireMachineKey(claims.cnf.kid, context.machineKid, comparison);
  // Step 10: fingerprint.
  requireMachine(comparison, context.withinGrace ?? false);
  // Step 11: generation.
  requireGeneration(claims.seat.generation, context.floorGeneration?.(claims.license.id) ?? 0);
  return { ...token, comparison };
}
