/**
 * The oracle: the suite's own reading of the specification, sharing no code with any implementation.
 *
 * It makes machines, codes, tokens and receipts from a seed ({@link machineIdentity}, {@link makeMachineCode},
 * {@link issueToken}), reads what others made ({@link readCarried}, {@link readToken}), and writes wrong things on
 * purpose ({@link FORGERIES}). It keeps no state, has no clock and draws no randomness of its own.
 *
 * @packageDocumentation
 */
export { type Artifact, asJson, footerOf, signArtifact } from './artifact.js';
export { fromBase64url, toBase64url } from './base64url.js';
export { concat, fromHex, fromUtf8, sameBytes, toHex, utf8 } from './bytes.js';
export {
  addDuration,
  after,
  DAY,
  type Duration,
  formatInstant,
  type Instant,
  parseDuration,
  parseInstant,
} from './calendar.js';
export { canonicalJson, canonicalText } from './canonical-json.js';
export { CARRIER_BYTES_MAX, NAMESPACE, openCarrier } from './carrier.js';
export { ENCODINGS, type FileFacts, fileName, writeFile } from './carrier-file.js';
export { ambiguous, NOISES, type Noise } from './carrier-noise.js';
export { ENVELOPE_CHARS_MAX, type Opened, openText } from './carrier-text.js';
export {
  type ClaimsOf,
  claimsFault,
  type DeactivationClaims,
  type Fingerprint,
  type MachineCodeClaims,
  type ReceiptClaims,
  type ReleaseClass,
  type TokenClaims,
} from './claims.js';
export { type DeactivationOptions, makeDeactivation } from './deactivation.js';
export {
  type KeyPair,
  keyFault,
  keyPairFromSeed,
  type SignatureFault,
  signatureFault,
  signBytes,
} from './ed25519.js';
export { evaluate, SKEW_SECONDS, type TimeState } from './evaluate.js';
export { type Component, componentDigest } from './fingerprint.js';
export { FORGERIES, forgeriesOf } from './forge/all.js';
export type { Family, Forgery } from './forge/forgery.js';
export { type Ingredients, ingredientsOf, seal, unforged } from './forge/ingredients.js';
export { ODDITIES, type Oddity } from './forge/oddities.js';
export { ofLength } from './forge/size.js';
export {
  componentsOf,
  type Fact,
  type IdentitySeed,
  type Machine,
  machineIdentity,
  PLATFORMS,
  type Platform,
  reformatted,
  SCHEME,
  withFact,
  withKey,
  withoutFacts,
} from './identity.js';
export {
  type BindingPolicy,
  bind,
  type Issuer,
  issueReceipt,
  issueToken,
  makeIssuer,
  NBF_BEFORE_IAT,
  type ReceiptOptions,
  type TokenOptions,
} from './issuer.js';
export { isObject, type Json, type JsonObject } from './json.js';
export { assertionOf, type IssuerKind, isIssuerKind, KINDS, type Kind, type MachineKind } from './kinds.js';
export {
  checkSymbol,
  LICENSE_KEY_SYMBOLS,
  type LicenseKeyReading,
  makeLicenseKey,
  readLicenseKey,
} from './license-key.js';
export { mistypedLicenseKey, SPELLINGS, type Spelling, sloppyLicenseKey } from './license-key-spellings.js';
export { fingerprintOf, type MachineCodeOptions, makeMachineCode, randomId } from './machine-code.js';
export {
  type Binding,
  type BoundComponent,
  type ComponentClass,
  isBetterMatch,
  type Match,
  matchFingerprint,
  type Verdict,
} from './match.js';
export {
  formatPublicKey,
  formatSecretKey,
  isKeyId,
  keyId,
  parsePublicKey,
  parseSecretKey,
} from './paserk.js';
export {
  type Envelope,
  type EnvelopeFault,
  envelopeFault,
  HEADER,
  pae,
  parseEnvelope,
  signEnvelope,
  writeEnvelope,
} from './paseto.js';
export { type Random, seededRandom } from './random.js';
export { type Anchor, FOOTER_BYTES_MAX, type ReadArtifact, readArtifact } from './read-artifact.js';
export { readCarried } from './read-carried.js';
export { type ReadToken, readToken, type TokenReader } from './read-token.js';
export {
  type MalformedReason,
  malformed,
  type ReadingCode,
  type Refusal,
  refuse,
  STAGE_OF,
  type Stage,
} from './refusal.js';
export { DEPTH_MAX, type JsonFault, parseStrictJson, type StrictJson } from './strict-json.js';
export { readXml, type XmlElement, XmlFault } from './xml.js';
