import type { JsonObject } from '@offline-activation/codec';
import { ed25519 } from '@offline-activation/keys/native';
import {
  type ArtifactKind,
  type Component,
  compileCheck,
  critFault,
  ProtocolError,
  SCHEMAS,
} from '@offline-activation/protocol';
import {
  readDeactivation,
  readMachineCode,
  readReceipt,
  type TrustStore,
  trustStore,
  verifyToken,
} from '@offline-activation/verifier';
import { bad, type Check, good, isMachineSigned, STEPS, type Step, unchecked } from './check.js';
import { at, textAt } from './payload.js';

/**
 * Checks an artifact by the steps of reading; after the first that fails, the rest is unchecked.
 *
 * @param issuerKey - `k4.public.` text; without it nothing that an issuer signed is authentic, only its form is judged.
 */
export async function checksOf(
  kind: ArtifactKind,
  payload: JsonObject,
  envelope: string,
  issuerKey?: string,
): Promise<readonly Check[]> {
  const trust = trustStore(issuerKey === undefined ? [] : [{ key: issuerKey, status: 'active' }]);
  try {
    await READERS[kind](envelope, trust, payload);
    return STEPS.map((step) => good(step, kind));
  } catch (error) {
    if (!ProtocolError.is(error)) throw error;
    const failed = stepOf(error, kind);
    const before = STEPS.slice(0, STEPS.indexOf(failed)).map((step) => good(step, kind));
    if (failed === 'key' && issuerKey === undefined && !isMachineSigned(kind)) {
      return [...before, ...WITHOUT_KEY, formOf(kind, payload)];
    }
    const after = STEPS.slice(STEPS.indexOf(failed) + 1);
    return [
      ...before,
      bad(failed, error),
      ...after.map((step) => unchecked(step, `because of the ${failed}`)),
    ];
  }
}

type Reader = (envelope: string, trust: TrustStore, payload: JsonObject) => Promise<unknown>;

const READERS: { readonly [Kind in ArtifactKind]: Reader } = {
  'machine-code': (envelope) => readMachineCode(envelope, ed25519),
  deactivation: (envelope) => readDeactivation(envelope, ed25519),
  receipt: (envelope, trust, payload) =>
    readReceipt(envelope, { trust, product: textAt(payload, 'aud') }, ed25519),
  // The product and the machine that the token itself names: so steps 8 to 11, which only that machine can judge, are
  // met. Its components are looked at after the claims were found to be of their form.
  token: (envelope, trust, payload) =>
    verifyToken(
      envelope,
      {
        trust,
        product: textAt(payload, 'aud'),
        machineKid: textAt(payload, 'cnf.kid'),
        components: at(payload, 'binding.components') as unknown as readonly Component[],
      },
      ed25519,
    ),
};

const WITHOUT_KEY = [
  unchecked('key', "give the issuer's public key with --key"),
  unchecked('signature', 'so anybody may have written this'),
];

/** The form of the claims, where nobody knows whether they are authentic. */
function formOf(kind: ArtifactKind, payload: JsonObject): Check {
  const checked = compileCheck(SCHEMAS[kind])(payload);
  if (!checked.ok) return bad('claims', { code: 'claims-invalid', details: { pointer: checked.pointer } });
  const code = critFault(payload, SCHEMAS[kind]);
  return code === undefined ? good('claims', kind) : bad('claims', { code, details: { pointer: '/crit' } });
}

/** A machine key that is no key is found at step 5, though its code is that of the claims. */
function stepOf({ code, stage, details }: ProtocolError, kind: ArtifactKind): Step {
  const ofKey = details['pointer'] === '/machine' || details['pointer'] === '/machine/key';
  if (code === 'claims-invalid' && isMachineSigned(kind) && ofKey) return 'key';
  return STEPS.find((step) => step === stage) ?? 'structure';
}
