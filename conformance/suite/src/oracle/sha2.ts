import { createHash } from 'node:crypto';

/** SHA-256 of some bytes: 32 bytes. */
export const sha256 = (bytes: Uint8Array): Uint8Array => digest('sha256', bytes);

/** SHA-512 of some bytes: 64 bytes. */
export const sha512 = (bytes: Uint8Array): Uint8Array => digest('sha512', bytes);

// Not the library that the reference implementation hashes with: a fault in that would be ours too.
const digest = (algorithm: 'sha256' | 'sha512', bytes: Uint8Array): Uint8Array =>
  new Uint8Array(createHash(algorithm).update(bytes).digest());
