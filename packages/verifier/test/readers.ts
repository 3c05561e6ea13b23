import type { Ed25519 } from '@offline-activation/keys';
import { ed25519 as native } from '@offline-activation/keys/native';
import { ed25519 as portable } from '@offline-activation/keys/tweetnacl';
import { type ArtifactKind, ProtocolError } from '@offline-activation/protocol';
import {
  readDeactivation,
  readMachineCode,
  readReceipt,
  type TokenContext,
  type VerifiedToken,
  verifyToken,
} from '../src/index.js';
import type { Carrier, Read } from '../src/read.js';
import { components, machine, PRODUCT, trust } from './drafts.js';

export const engines: [string, Ed25519][] = [
  ['tweetnacl', portable],
  ['native', native],
];

export const contextOf = (changes: Partial<TokenContext> = {}): TokenContext => ({
  trust,
  product: PRODUCT,
  machineKid: machine.kid,
  components: components(),
  ...changes,
});

/** Reads an artifact as the party that expects its kind. */
export function read(
  kind: ArtifactKind,
  carrier: Carrier,
  ed25519: Ed25519 = native,
  changes: Partial<TokenContext> = {},
): Promise<Read<unknown>> {
  if (kind === 'machine-code') return readMachineCode(carrier, ed25519);
  if (kind === 'deactivation') return readDeactivation(carrier, ed25519);
  if (kind === 'receipt') return readReceipt(carrier, { trust, product: PRODUCT }, ed25519);
  return verifyToken(carrier, contextOf(changes), ed25519);
}

export const load = (carrier: Carrier, changes: Partial<TokenContext> = {}): Promise<VerifiedToken> =>
  verifyToken(carrier, contextOf(changes), native);

/** The code, stage and details that something is refused with; fails if it is not, or refused with another error. */
export async function refusal(promise: Promise<unknown>) {
  const error = await promise.then(
    () => new Error('was not refused'),
    (thrown: unknown) => thrown,
  );
  if (!ProtocolError.is(error)) throw error;
  return { code: error.code, stage: error.stage, details: error.details };
}
