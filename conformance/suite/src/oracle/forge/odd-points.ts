import { footerOf } from '../artifact.js';
import { concat } from '../bytes.js';
import { canonicalJson } from '../canonical-json.js';
import { FIELD_PRIME, GROUP_ORDER, SMALL_ORDER_Y, toLittleEndian32 } from '../ed25519.js';
import { add, BASE, challenge, encodePoint, type Point, pointAt, secretScalar, times } from '../edwards.js';
import type { JsonObject } from '../json.js';
import { assertionOf } from '../kinds.js';
import { formatPublicKey } from '../paserk.js';
import { type Envelope, signedBytes } from '../paseto.js';
import type { Random } from '../random.js';
import { type Ingredients, replaced } from './ingredients.js';

/**
 * A machine-signed artifact under a key that no machine has, with R = [S]B.
 *
 * Under the neutral element, however spelled, its equation holds for every message.
 */
export function smallOrderKey(key: Uint8Array, good: Ingredients, random: Random): Envelope {
  const scalar = secretScalar(random.bytes(32)) % GROUP_ORDER;
  const signature = concat(encodePoint(times(scalar, BASE)), toLittleEndian32(scalar));
  return { payload: payloadNaming(key, good), signature, footer: new Uint8Array() };
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
 * A machine-signed artifact under a key with a part of order 8.
 *
 * The equation holds with the cofactor always, without it only if 8 divides k: `strict` searches for a nonce for
 * which it does, `cofactored` for one for which it does not.
 */
export function mixedOrderKey(good: Ingredients, random: Random, holds: 'strict' | 'cofactored'): Envelope {
  const secret = secretScalar(random.bytes(32)) % GROUP_ORDER;
  const key = encodePoint(add(times(secret, BASE), pointOfOrder8()));
  const payload = payloadNaming(key, good);
  const footer = new Uint8Array();
  const message = signedBytes(payload, footer, assertionOf(good.kind));
  for (;;) {
    const nonce = secretScalar(random.bytes(32)) % GROUP_ORDER;
    const r = encodePoint(times(nonce, BASE));
    const k = challenge(r, key, message);
    if ((k % 8n === 0n) !== (holds === 'strict')) continue;
    const s = (nonce + k * secret) % GROUP_ORDER;
    return { payload, footer, signature: concat(r, toLittleEndian32(s)) };
  }
}

function payloadNaming(key: Uint8Array, good: Ingredients): Uint8Array {
  return canonicalJson(replaced(good.claims, '/machine/key', formatPublicKey(key)) as JsonObject);
}

function pointOfOrder8(): Point {
  const y = SMALL_ORDER_Y.find((one) => one > 1n && one < FIELD_PRIME - 1n);
  const point = y === undefined ? undefined : pointAt(y, 0n);
  if (!point) throw new TypeError('no point of order 8');
  return point;
}
