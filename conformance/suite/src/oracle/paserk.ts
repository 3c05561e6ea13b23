import { blake2b } from '@noble/hashes/blake2.js';
import { fromBase64url, toBase64url } from './base64url.js';
import { concat, sameBytes, utf8 } from './bytes.js';
import { type KeyPair, keyPairFromSeed } from './ed25519.js';
import { kept } from './kept.js';

const PUBLIC = 'k4.public.';
const SECRET = 'k4.secret.';
const PID = 'k4.pid.';

/** The PASERK text of a public key of 32 bytes. @throws TypeError for another length. */
export function formatPublicKey(publicKey: Uint8Array): string {
  if (publicKey.length !== 32) throw new TypeError('a public key has 32 bytes');
  return PUBLIC + toBase64url(publicKey);
}

/** The 32 bytes of a `k4.public.` text, or undefined. Says nothing about the curve. */
export function parsePublicKey(text: string): Uint8Array | undefined {
  return bytesAfter(PUBLIC, text, 32);
}

/** The PASERK text of a secret key: seed, then public key. */
export function formatSecretKey(keys: KeyPair): string {
  return SECRET + toBase64url(concat(keys.seed, keys.publicKey));
}

/** The key pair of a `k4.secret.` text, or undefined, also where its two halves do not belong together. */
export function parseSecretKey(text: string): KeyPair | undefined {
  const bytes = bytesAfter(SECRET, text, 64);
  if (!bytes) return undefined;
  const keys = keyPairFromSeed(bytes.slice(0, 32));
  return sameBytes(keys.publicKey, bytes.slice(32)) ? keys : undefined;
}

/** The key id: BLAKE2b-264 over `k4.pid.` and the PASERK text of the public key. */
export function keyId(publicKey: Uint8Array): string {
  const text = formatPublicKey(publicKey);
  return keyIds(text, () => PID + toBase64url(blake2b(utf8(PID + text), { dkLen: 33 })));
}

const keyIds = kept<string>(8192);

/** Whether a text has the shape of a key id: `k4.pid.` and 33 bytes. */
export function isKeyId(text: string): boolean {
  return bytesAfter(PID, text, 33) !== undefined;
}

function bytesAfter(header: string, text: string, length: number): Uint8Array | undefined {
  if (!text.startsWith(header)) return undefined;
  const bytes = fromBase64url(text.slice(header.length));
  return bytes?.length === length ? bytes : undefined;
}
