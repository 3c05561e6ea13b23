/**
 * Ed25519 port with a strict pre-check, PASERK key text and key ids.
 *
 * Take a ready engine from `@offline-activation/keys/tweetnacl` (portable) or `@offline-activation/keys/native`
 * (node:crypto); both export a strict `ed25519`. Keys are `Uint8Array` in memory and PASERK everywhere else. This
 * package draws no random bytes and reads no files.
 *
 * @packageDocumentation
 */
export { decodeBase64Url, encodeBase64Url } from './base64url.js';
export { type Ed25519, PUBLIC_KEY_BYTES, SECRET_KEY_BYTES, SEED_BYTES, SIGNATURE_BYTES } from './ed25519.js';
export { generateKeyPair, type KeyPair, keyPairOf, type RandomSource } from './key-pair.js';
export {
  encodePublicKey,
  encodeSecretKey,
  isKeyId,
  type KeyId,
  keyIdOf,
  type PublicKeyText,
  parsePublicKey,
  parseSecretKey,
  type SecretKeyText,
} from './paserk.js';
export { isPointAcceptable, passesPreCheck } from './pre-check.js';
export { localSigner, type Signer } from './signer.js';
export { strictEd25519 } from './strict-ed25519.js';
