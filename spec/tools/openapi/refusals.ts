import type { Refusal } from './operation.js';

/*
 * With what codes operations are refused, in the order of checks. A test compares them with the codes that the sections
 * name.
 */

/** §11.2 where there is no request body. That the path and the method are right is what makes it this operation. */
export const RULES: readonly Refusal[] = [['not-supported', 406]];

/** §11.2 where there is one. */
export const BODY_RULES: readonly Refusal[] = [...RULES, ['not-supported', 415], 'too-large', 'malformed'];

/** §3.5, steps 1 to 7, of an artifact that a machine signed. */
const READING: readonly Refusal[] = [
  'too-large',
  'malformed',
  'version-unsupported',
  'wrong-kind',
  'claims-invalid',
  'signature-invalid',
  'extension-unsupported',
];

/** §9.2, step 4. */
const LICENSE: readonly Refusal[] = ['license-revoked', 'license-suspended', 'license-expired'];

/** §9.2 and, as its last step, §9.4. */
export const ACTIVATION: readonly Refusal[] = [
  ...BODY_RULES,
  ...READING,
  'rate-limited',
  'license-not-found',
  ...LICENSE,
  'edition-not-allowed',
  'product-mismatch',
  'machine-key-retired',
  'machine-key-reused',
  'request-conflict',
  'client-outdated',
  'generation-superseded',
  'challenge-invalid',
  'fingerprint-insufficient',
  'online-required',
  'reissue-limit-reached',
  'machine-indeterminate',
  'seat-limit-reached',
];

/** §10.4. */
export const CHECK_IN: readonly Refusal[] = [
  ...BODY_RULES,
  ...READING,
  'machine-key-retired',
  'activation-not-found',
  ...LICENSE,
  'product-mismatch',
  'request-conflict',
  'generation-superseded',
  'client-outdated',
  'challenge-invalid',
  'machine-mismatch',
  'machine-indeterminate',
];

/** §6.2: whatever reads well is accepted. */
export const DEACTIVATION: readonly Refusal[] = [...BODY_RULES, ...READING];

/** §10.3, of a person whose session it is. */
export const RELEASE: readonly Refusal[] = [
  ...RULES,
  'unauthorized',
  'activation-not-found',
  'device-locked',
  'token-outstanding',
  'reissue-limit-reached',
];

/** What a server may answer to anything. */
export const FAULTS: readonly Refusal[] = ['internal', 'server-unavailable'];

/** Chapter 13 of a control request by what it needs; none of §11.2. */
export const controlRefusals = ({ below, body }: { below: boolean; body: boolean }): readonly Refusal[] => [
  'unauthorized',
  ...(below ? [['not-supported', 404] as const] : []),
  ...(body ? BODY_RULES : []),
];
