import { blake2b } from '@noble/hashes/blake2.js';
import { ProtocolError } from '@offline-activation/protocol';
import { decodeBase64Url, encodeBase64Url } from './base64url.js';
import { type Ed25519, PUBLIC_KEY_BYTES, requireLength, SECRET_KEY_BYTES, SEED_BYTES } from './ed25519.js';

/** A public key as PASERK text. */
export type PublicKeyText = `k4.public.${string}`;
/** A secret key as PASERK text. Keep it out of logs and messages. */
export type SecretKeyText = `k4.secret.${string}`;
/** A key id: the PASERK id of a public key. */
export type KeyId = `k4.pid.${string}`;

const PUBLIC_HEAD = 'k4.public.';
const SECRET_HEAD = 'k4.secret.';
const KEY_ID_HEAD = 'k4.pid.';

/** BLAKE2b-264: a key id is 33 bytes, so that its base64url has no spare bits. */
const KEY_ID_BYTES = 33;

/**
 * Writes a 32-byte public key as `k4.public.` text.
 *
 * @throws TypeError for another length.
 * @spec 3.4
 */
export function encodePublicKey(publicKey: Uint8Array): PublicKeyText {
  requireLength('public key', publicKey, PUBLIC_KEY_BYTES);
  return `${PUBLIC_HEAD}${encodeBase64Url(publicKey)}`;
}

/**
 * Reads `k4.public.` text: strict base64url of exactly 32 bytes. Does not check that the bytes are an acceptable
 * point: that is part of judging a signature.
 *
 * @throws {@link ProtocolError} `malformed`.
 * @spec 3.4
 */
export function parsePublicKey(text: string): Uint8Array {
  return parse(text, PUBLIC_HEAD, PUBLIC_KEY_BYTES) ?? refuse('public-key');
}

/**
 * Writes a 64-byte secret key, seed then public key, as `k4.secret.` text.
 *
 * @throws TypeError for another length.
 * @spec 3.4
 */
export function encodeSecretKey(secretKey: Uint8Array): SecretKeyText {
  requireLength('secret key', secretKey, SECRET_KEY_BYTES);
  return `${SECRET_HEAD}${encodeBase64Url(secretKey)}`;
}

/**
 * Reads `k4.secret.` text: strict base64url of exactly 64 bytes, whose public half is that of the seed. Signing
 * with a foreign public half would give the seed away.
 *
 * @throws {@link ProtocolError} `malformed`.
 * @spec 3.4
 */
export async function parseSecretKey(text: string, ed25519: Ed25519): Promise<Uint8Array> {
  const secretKey = parse(text, SECRET_HEAD, SECRET_KEY_BYTES) ?? refuse('secret-key');
  const publicKey = await ed25519.publicKeyOf(secretKey.subarray(0, SEED_BYTES));
  const same = publicKey.every((byte, i) => byte === secretKey[SEED_BYTES + i]);
  return same ? secretKey : refuse('secret-key-halves');
}

/**
 * Computes the id of a public key: BLAKE2b-264 over `k4.pid.` and the key's `k4.public.` text.
 *
 * @throws TypeError for a key of another length than 32 bytes.
 * @spec 3.4
 */
export function keyIdOf(publicKey: Uint8Array): KeyId {
  const input = new TextEncoder().encode(KEY_ID_HEAD + encodePublicKey(publicKey));
  return `${KEY_ID_HEAD}${encodeBase64Url(blake2b(input, { dkLen: KEY_ID_BYTES }))}`;
}

/**
 * Tells whether text has the shape of a key id: `k4.pid.` and strict base64url of exactly 33 bytes.
 *
 * @spec 3.4
 */
export function isKeyId(text: string): text is KeyId {
  return parse(text, KEY_ID_HEAD, KEY_ID_BYTES) !== null;
}

function parse(text: string, head: string, length: number): Uint8Array | null {
  // The length first: hostile text is not decoded at all.
  if (text.length !== head.length + Math.ceil((length * 4) / 3) || !text.startsWith(head)) return null;
  return decodeBase64Url(text.slice(head.length));
}

function refuse(fault: string): never {
  throw new ProtocolError('malformed', 'structure', { reason: 'base64url', fault });
}
