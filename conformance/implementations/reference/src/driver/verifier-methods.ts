import { parseInstant, readCarrier } from '@offline-activation/codec';
import { compare } from '@offline-activation/fingerprint';
import { ed25519 } from '@offline-activation/keys/native';
import type { DriverComparison, DriverVerifyParams, DriverVerifyResult } from '@offline-activation/protocol';
import {
  evaluate,
  readIssuerSigned,
  requireGeneration,
  requireMachine,
  requireMachineKey,
  requireProduct,
  trustStore,
} from '@offline-activation/verifier';
import type { Methods } from './methods.js';

/** The methods of a bare verifier. @spec 17.3 */
export const verifierMethods: Pick<Methods, 'verify' | 'compare' | 'read'> = {
  verify: (params) => (params.kind === 'token' ? verifyToken(params) : verifyReceipt(params)),
  compare: ({ binding, components }) => plain(compare(binding, components)),
  read: ({ bytes, text = '' }) => ({
    envelope: readCarrier(bytes === undefined ? text : Buffer.from(bytes, 'base64')).token,
  }),
};

/** Steps 1 to 11 of §3.5; a step whose input is absent is left out. */
async function verifyToken(params: DriverVerifyParams): Promise<DriverVerifyResult> {
  const { bytes, trust, product, machine, withinGrace = false, generation, now } = params;
  const { claims } = await readIssuerSigned(
    'token',
    Buffer.from(bytes, 'base64'),
    trustStore(trust),
    ed25519,
  );
  if (product !== undefined) requireProduct(claims, product);
  const comparison = machine === undefined ? null : compare(claims.binding, machine.components);
  if (machine !== undefined && comparison !== null) {
    requireMachineKey(claims.cnf.kid, machine.kid, comparison);
    requireMachine(comparison, withinGrace);
  }
  if (generation !== undefined) requireGeneration(claims.seat.generation, generation);
  return {
    claims,
    ...(comparison === null ? {} : { fingerprint: plain(comparison) }),
    ...(now === undefined ? {} : { time: evaluate(claims, parseInstant(now) as number) }),
  };
}

async function verifyReceipt({ bytes, trust, product }: DriverVerifyParams): Promise<DriverVerifyResult> {
  const { claims } = await readIssuerSigned(
    'receipt',
    Buffer.from(bytes, 'base64'),
    trustStore(trust),
    ed25519,
  );
  if (product !== undefined) requireProduct(claims, product);
  return { claims };
}

function plain({ changed, missing, ...rest }: ReturnType<typeof compare>): DriverComparison {
  return { ...rest, changed: [...changed], missing: [...missing] };
}
