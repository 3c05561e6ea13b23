/**
 * Envelope, pre-authentication encoding, strict JSON, times, carriers and license-key text.
 *
 * Most uses need `readCarrier` and `open` to read, `seal` and `writeFile` to write. Nothing here knows what a payload
 * means or trusts a key: `open` does not verify, and `verifyEnvelope` judges one signature under one key. QR codes
 * are in `@offline-activation/codec/qr`.
 *
 * @packageDocumentation
 */
export { canonicalJsonText, encodeCanonicalJson } from './canonical-json.js';
export { contentDisposition } from './content-disposition.js';
export type { FileEncoding } from './decode-bytes.js';
export { addDuration, type Duration, formatDuration, parseDuration } from './duration.js';
export { type Envelope, open, type Sealable, seal, verifyEnvelope } from './envelope.js';
export { implicitAssertion } from './implicit-assertion.js';
export {
  DAY_SECONDS,
  formatInstant,
  INSTANT_MAX,
  INSTANT_MIN,
  type Instant,
  isInstant,
  parseInstant,
} from './instant.js';
export { generateLicenseKey, type LicenseKeyFormat, readLicenseKey } from './license-key.js';
export type { JsonFault, XmlFault } from './malformed.js';
export { pae } from './pae.js';
export { type Carried, readCarrier } from './read-carrier.js';
export { type JsonLimits, type JsonObject, type JsonValue, parseStrictJson } from './strict-json.js';
export { readText } from './text-carrier.js';
export { trimWhiteSpace } from './trim.js';
export { type CarrierFile, type FileContent, writeFile } from './write-file.js';
