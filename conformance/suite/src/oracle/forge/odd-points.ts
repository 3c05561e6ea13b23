import { footerOf } from '../artifact.js';
import { toBase64url } from '../base64url.js';
import { concat } from '../bytes.js';
import { canonicalJson } from '../canonical-json.js';
import {
  FIELD_PRIME,
  GROUP_ORDER,
  keyPairFromSeed,
  littleEndian,
  SMALL_ORDER_Y,
  toLittleEndian32,
} from '../ed25519.js';
import { add, challenge, encodePoint, type Point, pointAt, secretScalar, times } from '../edwards.js';
import type { JsonObject } from '../json.js';
import { assertionOf, isIssuerKind } from '../kinds.js';
import { formatPublicKey } from '../paserk.js';
import { type Envelope, signedBytes } from '../paseto.js';
import type { Random } from '../random.js';
import { type Ingredients, replaced } from './ingredients.js';

/** An artifact under an odd key, with that key: a machine's is in the payload, an issuer's has to be trusted. */
export interface OddlyKeyed extends Envelope {
  readonly key: Uint8Array;
}

/**
 * An artifact under a key that nobody has, with R = [S]B.
 *
 * S is searched for until 8 divides k: under a key of small order, however spelled, the equation then holds.
 */
export function smallOrderKey(key: Uint8Array, good: Ingredients, random: Random): OddlyKeyed {
  const { message, ...named } = naming(key, good);
  for (;;) {
    const { scalar, multiple: r } = multipleOfBase(random);
    if (challenge(r, key, message) % 8n !== 0n) continue;
    return { ...named, signature: concat(r, toLittleEndian32(scalar)) };
  }
}

/**
 * An artifact under a key with a part of order 8, with this R of small order, canonical or not.
 *
 * The payload is varied until the equation holds: R is a multiple of the key's part of order 8, and undoes it.
 */
export function smallOrderR(r: Uint8Array, good: Ingredients, random: Random): OddlyKeyed {
  const { scalar: secret, multiple } = multipleOfBase(random);
  const odd = pointOfOrder8();
  const key = encodePoint(add(pointOf(multiple), odd));
  const point = pointOf(r);
  const undone = [0n, 1n, 2n, 3n, 4n, 5n, 6n, 7n].find((k) => isNeutral(add(point, times(k, odd))));
  if (undone === undefined) throw new TypeError('not a point of small order');
  for (;;) {
    const claims = { ...good.claims, jti: toBase64url(random.bytes(16)) };
    const { message, ...named } = naming(key, { ...good, claims });
    const k = challenge(r, key, message);
    if (k % 8n !== undone) continue;
    return { ...named, signature: concat(r, toLittleEndian32((k * secret) % GROUP_ORDER)) };
  }
}

/** The good artifact signed with the right key, and with the neutral element as R in the given spelling. */
export function neutralR(r: Uint8Array, good: Ingredients): Envelope {
  const payload = canonicalJson(good.claims);
  const footer = footerOf(good.kind, good.signer);
  const message = signedBytes(payload, footer, assertionOf(good.kind));
  const k = challenge(r, good.signer.publicKey, message);
  const s = (k * secretScalar(good.signer.seed)) % GROUP_ORDER;
  return { payload, footer, signature: concat(r, toLittleEndian32(s)) };
}

/**
 * An artifact under a key with a part of order 8.
 *
 * The equation holds with the cofactor always, without it only if 8 divides k: `strict` searches for a nonce for
 * which it does, `cofactored` for one for which it does not.
 */
export function mixedOrderKey(good: Ingredients, random: Random, holds: 'strict' | 'cofactored'): OddlyKeyed {
  const { scalar: secret, multiple } = multipleOfBase(random);
  const key = encodePoint(add(pointOf(multiple), pointOfOrder8()));
  const { message, ...named } = naming(key, good);
  for (;;) {
    const { scalar: nonce, multiple: r } = multipleOfBase(random);
    const k = challenge(r, key, message);
    if ((k % 8n === 0n) !== (holds === 'strict')) continue;
    const s = (nonce + k * secret) % GROUP_ORDER;
    return { ...named, signature: concat(r, toLittleEndian32(s)) };
  }
}

/** A number S, and [S]B as bytes: the public key of a seed is that, and Node derives one in a fifth of the time of our own addition. */
function multipleOfBase(random: Random): { scalar: bigint; multiple: Uint8Array } {
  const seed = random.bytes(32);
  return { scalar: secretScalar(seed) % GROUP_ORDER, multiple: keyPairFromSeed(seed).publicKey };
}

/** What is signed where the signer's key is this one: a machine's payload names it, an issuer's footer. */
function naming(key: Uint8Array, good: Ingredients): Omit<OddlyKeyed, 'signature'> & { message: Uint8Array } {
  const claims = isIssuerKind(good.kind)
    ? good.claims
    : (replaced(good.claims, '/machine/key', formatPublicKey(key)) as JsonObject);
  const payload = canonicalJson(claims);
  const footer = footerOf(good.kind, { ...good.signer, publicKey: key });
  return { key, payload, footer, message: signedBytes(payload, footer, assertionOf(good.kind)) };
}

/** The point that bytes spell, also where y is written too large, or x is 0 and its sign set. */
function pointOf(bytes: Uint8Array): Point {
  const value = littleEndian(bytes);
  const y = (value & (2n ** 255n - 1n)) % FIELD_PRIME;
  const point = pointAt(y, value >> 255n) ?? pointAt(y, 0n);
  if (!point) throw new TypeError('no point of the curve');
  return point;
}

const isNeutral = ({ x, y }: Point): boolean => x === 0n && y === 1n;

function pointOfOrder8(): Point {
  const y = SMALL_ORDER_Y.find((one) => one > 1n && one < FIELD_PRIME - 1n);
  const point = y === undefined ? undefined : pointAt(y, 0n);
  if (!point) throw new TypeError('no point of order 8');
  return point;
}
