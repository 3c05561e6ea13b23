/** The part of an implementation that the vectors check: in your project this is your own code. Node's built-ins only. */
import { createHash } from 'node:crypto';

const le64 = (value) => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
};

/** Pre-authentication encoding (3.1). */
export function pae(...pieces) {
  return Buffer.concat([le64(pieces.length), ...pieces.flatMap((piece) => [le64(piece.length), piece])]);
}

/** The digest of a fact about a machine (8.1). */
export function componentDigest(product, name, value) {
  const pieces = ['oap/1/component', product, name, value].map((text) => Buffer.from(text, 'utf8'));
  return createHash('sha256')
    .update(pae(...pieces))
    .digest()
    .subarray(0, 16)
    .toString('base64url');
}

/** Whether a code may be issued a token (8.4): `accept`, or the code of the refusal. */
export function sufficiency({ binding, weakFingerprint, challenge, components }) {
  const names = new Set(components.map(({ name }) => name));
  const carried = binding.components.filter(({ name }) => names.has(name));
  const total = carried.reduce((sum, { weight }) => sum + weight, 0);
  const isHardware = (component) => component.class === 'hardware';
  if (total < binding.quorum || !binding.required.every((name) => names.has(name)))
    return 'fingerprint-insufficient';
  if (!binding.components.some(isHardware) || carried.some(isHardware)) return 'accept';
  if (weakFingerprint === 'refuse') return 'fingerprint-insufficient';
  return challenge ? 'accept' : 'online-required';
}

/** A token against the clock (5.3). */
export function timeState({ nbf, exp, now }) {
  const [begin, end, at] = [nbf, exp, now].map((text) =>
    text === undefined ? Infinity : Date.parse(text) / 1000,
  );
  if (at < begin - 300) return 'not-yet-valid';
  return at >= end ? 'expired' : 'valid';
}

/** Whether a typed e-mail address is that of the license (9.5). */
export function isSameEmail({ licensed, typed, credentials }) {
  if (credentials === 'key') return true;
  const folded = (text) =>
    text
      .replace(/^\p{White_Space}+|\p{White_Space}+$/gu, '')
      .replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  return typed !== undefined && folded(typed) === folded(licensed);
}
