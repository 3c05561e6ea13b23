import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPointAcceptable, keyPairOf, passesPreCheck } from '../src/index.js';
import { nativeEngine, ed25519 as strictNative } from '../src/native.js';
import { ed25519 as strictTweetnacl, tweetnaclEngine } from '../src/tweetnacl.js';
import {
  add,
  BASE,
  challengeOf,
  decode,
  encode,
  encodeY,
  joined,
  L,
  littleEndian,
  multiply,
  NEUTRAL,
  P,
  torsionPoints,
} from './edwards.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const TORSION = torsionPoints();
const SECRET = 0x1234567890abcdefn * 8n + 7n;
const NONCE = 0xfedcba0987654321n * 8n + 3n;

/** Judges with both strict engines, and demands one verdict. */
async function verdict(message: Uint8Array, signature: Uint8Array, publicKey: Uint8Array): Promise<boolean> {
  const [portable, native] = await Promise.all([
    strictTweetnacl.verify(message, signature, publicKey),
    strictNative.verify(message, signature, publicKey),
  ]);
  expect(native).toBe(portable);
  return portable;
}

/** The first of many messages whose challenge satisfies a condition. */
function messageWhere(r: Uint8Array, a: Uint8Array, holds: (k: bigint) => boolean): Uint8Array {
  for (let i = 0; i < 4096; i += 1) {
    const message = utf8(`message ${i}`);
    if (holds(challengeOf(r, a, message))) return message;
  }
  throw new Error('no such message');
}

const at = (i: bigint) => TORSION[Number(((i % 8n) + 8n) % 8n)] ?? NEUTRAL;

describe('the small-order table', () => {
  const encodings = TORSION.flatMap(([x, y]) =>
    [y, y + P]
      .filter((v) => v < 2n ** 255n)
      .flatMap((v) => [encodeY(v, 0), encodeY(v, 1), encodeY(v, Number(x & 1n))]),
  );
  const distinct = new Map(encodings.map((bytes) => [littleEndian(bytes), bytes]));

  test('the curve has 14 encodings of small order, and each is refused', () => {
    expect(distinct.size).toBe(14);
    for (const bytes of distinct.values()) expect(isPointAcceptable(bytes)).toBe(false);
  });

  test('all 19 values of y that are not reduced are refused, with either sign bit', () => {
    for (let y = P; y < 2n ** 255n; y += 1n) {
      expect(isPointAcceptable(encodeY(y, 0))).toBe(false);
      expect(isPointAcceptable(encodeY(y, 1))).toBe(false);
    }
  });

  test('the neighbours of refused values are accepted', () => {
    for (const y of [2n, P - 2n, (TORSION[1]?.[1] ?? 0n) + 1n]) {
      expect(isPointAcceptable(encodeY(y, 0))).toBe(true);
      expect(isPointAcceptable(encodeY(y, 1))).toBe(true);
    }
  });
});

describe('bytes of the caller', () => {
  test('are left as they are, and give the same verdict, also where they are Buffers', async () => {
    for (let seed = 0; seed < 8; seed++) {
      const { publicKey, secretKey } = await keyPairOf(new Uint8Array(32).fill(seed), strictNative);
      const message = utf8('message');
      const [key, signature] = [publicKey, await strictNative.sign(message, secretKey)].map((bytes) =>
        Buffer.from(bytes),
      ) as [Buffer, Buffer];
      const before = [key.toString('hex'), signature.toString('hex')];
      expect(await verdict(message, signature, key)).toBe(true);
      expect([key.toString('hex'), signature.toString('hex')]).toEqual(before);
    }
  });
});

describe('signatures that engines disagree on', () => {
  test('small-order key: one signature fits every message in tweetnacl, and none with the pre-check', async () => {
    const r = encode(multiply(NONCE, BASE));
    for (const key of [encodeY(1n, 0), encodeY(P + 1n, 0)]) {
      for (const message of [utf8('one'), utf8('two')]) {
        expect(await tweetnaclEngine.verify(message, joined(r, NONCE), key)).toBe(true);
        expect(await verdict(message, joined(r, NONCE), key)).toBe(false);
      }
    }
  });

  test.each([1n, 2n, 3n, 4n, 5n, 6n, 7n])('small-order key, torsion point %i', async (i) => {
    const key = encode(at(i));
    const r = encode(multiply(NONCE, BASE));
    const message = messageWhere(r, key, (k) => k % 8n === 0n);
    expect(await tweetnaclEngine.verify(message, joined(r, NONCE), key)).toBe(true);
    expect(await verdict(message, joined(r, NONCE), key)).toBe(false);
  });

  test.each([0n, 1n, 2n, 4n])('small-order key and R, S = 0, torsion point %i', async (i) => {
    const key = encode(at(i));
    const message = messageWhere(key, key, (k) => ((k + 1n) * i) % 8n === 0n);
    expect(await tweetnaclEngine.verify(message, joined(key, 0n), key)).toBe(true);
    expect(await verdict(message, joined(key, 0n), key)).toBe(false);
  });

  test('small-order R under a good key', async () => {
    const key = encode(multiply(SECRET, BASE));
    const r = encode(NEUTRAL);
    const message = utf8('message');
    const signature = joined(r, (challengeOf(r, key, message) * SECRET) % L);
    expect(await tweetnaclEngine.verify(message, signature, key)).toBe(true);
    expect(await verdict(message, signature, key)).toBe(false);
  });

  test('small-order R under a mixed-order key', async () => {
    const key = encode(add(multiply(SECRET, BASE), at(1n)));
    const r = encode(at(3n));
    const message = messageWhere(r, key, (k) => (k + 3n) % 8n === 0n);
    const signature = joined(r, (challengeOf(r, key, message) * SECRET) % L);
    expect(await tweetnaclEngine.verify(message, signature, key)).toBe(true);
    expect(await verdict(message, signature, key)).toBe(false);
  });

  test('mixed-order key and R that satisfy the cofactorless equation are accepted', async () => {
    const key = encode(add(multiply(SECRET, BASE), at(1n)));
    const r = encode(add(multiply(NONCE, BASE), at(5n)));
    const message = messageWhere(r, key, (k) => (k + 5n) % 8n === 0n);
    const signature = joined(r, (NONCE + challengeOf(r, key, message) * SECRET) % L);
    expect(await verdict(message, signature, key)).toBe(true);
  });

  test.each([
    ['key', 1n, 0n],
    ['R', 0n, 1n],
    ['key and R', 1n, 2n],
  ])('mixed order in %s that satisfies only the cofactored equation is refused', async (_, inKey, inR) => {
    const key = encode(add(multiply(SECRET, BASE), at(inKey)));
    const r = encode(add(multiply(NONCE, BASE), at(inR)));
    const message = messageWhere(r, key, (k) => (k * inKey + inR) % 8n !== 0n);
    const signature = joined(r, (NONCE + challengeOf(r, key, message) * SECRET) % L);
    expect(passesPreCheck(signature, key)).toBe(true);
    expect(await verdict(message, signature, key)).toBe(false);
  });

  test('good bytes are refused with one too few or too many', async () => {
    const { publicKey } = await keyPairOf(new Uint8Array(32).fill(3), strictNative);
    // R is the key, S is 1: the equation is not the question here.
    const signature = new Uint8Array(64);
    signature.set(publicKey);
    signature[32] = 1;
    expect(passesPreCheck(signature, publicKey)).toBe(true);
    const longer = (bytes: Uint8Array) => Uint8Array.of(...bytes, 0);
    expect(passesPreCheck(longer(signature), publicKey)).toBe(false);
    expect(passesPreCheck(signature.slice(0, 63), publicKey)).toBe(false);
    expect(passesPreCheck(signature, longer(publicKey))).toBe(false);
    expect(passesPreCheck(signature, publicKey.slice(0, 31))).toBe(false);
    expect(passesPreCheck(new Uint8Array(), new Uint8Array())).toBe(false);
    expect(isPointAcceptable(publicKey)).toBe(true);
    expect(isPointAcceptable(longer(publicKey))).toBe(false);
    expect(isPointAcceptable(publicKey.slice(0, 31))).toBe(false);
  });

  test('S + L, S + 2L … of a good signature are refused, while tweetnacl takes them', async () => {
    const pair = await keyPairOf(new Uint8Array(32).fill(9), strictNative);
    const message = utf8('message');
    const signature = await strictNative.sign(message, pair.secretKey);
    const [r, s] = [signature.subarray(0, 32), littleEndian(signature.subarray(32))];
    expect(await verdict(message, signature, pair.publicKey)).toBe(true);
    expect(await tweetnaclEngine.verify(message, joined(r, s + L), pair.publicKey)).toBe(true);
    for (let more = s + L; more < 2n ** 256n; more += L) {
      expect(await strictTweetnacl.verify(message, joined(r, more), pair.publicKey)).toBe(false);
      expect(await strictNative.verify(message, joined(r, more), pair.publicKey)).toBe(false);
    }
  });

  test('S is compared with L to the last unit', () => {
    const key = encode(BASE);
    expect(passesPreCheck(joined(key, L - 1n), key)).toBe(true);
    expect(passesPreCheck(joined(key, L), key)).toBe(false);
    expect(passesPreCheck(joined(key, L + 1n), key)).toBe(false);
  });

  test('y that is not reduced, though on the curve, is refused in the key and in R', async () => {
    const onCurve = Array.from({ length: 17 }, (_, i) => encodeY(P + 2n + BigInt(i), 0)).filter((b) =>
      decode(b),
    );
    expect(onCurve.length).toBeGreaterThan(0);
    const good = encode(BASE);
    for (const odd of onCurve) {
      expect(await verdict(utf8('m'), joined(good, 1n), odd)).toBe(false);
      expect(passesPreCheck(joined(odd, 1n), good)).toBe(false);
    }
  });

  test('a key that is no point of the curve is a verdict', async () => {
    const offCurve = [2n, 5n, 7n, 8n, 11n].map((y) => encodeY(y, 0)).filter((b) => decode(b) === null);
    expect(offCurve.length).toBeGreaterThan(0);
    for (const key of offCurve) expect(await verdict(utf8('m'), joined(encode(BASE), 1n), key)).toBe(false);
  });
});

describe('verdicts', () => {
  test('wrong lengths are refused without an exception, by bare engines too', async () => {
    const { publicKey, secretKey } = await keyPairOf(new Uint8Array(32).fill(1), strictNative);
    const message = utf8('m');
    const signature = await strictNative.sign(message, secretKey);
    const longer = (bytes: Uint8Array) => Uint8Array.from([...bytes, 0]);
    for (const engine of [tweetnaclEngine, nativeEngine, strictTweetnacl, strictNative]) {
      expect(await engine.verify(message, signature, publicKey)).toBe(true);
      for (const wrong of [new Uint8Array(), signature.subarray(0, 63), longer(signature)]) {
        expect(await engine.verify(message, wrong, publicKey)).toBe(false);
      }
      for (const wrong of [new Uint8Array(), publicKey.subarray(0, 31), longer(publicKey)]) {
        expect(await engine.verify(message, signature, wrong)).toBe(false);
      }
    }
  });

  test('any one-bit change of message, signature or key is refused by both engines', async () => {
    const pair = await keyPairOf(new Uint8Array(32).fill(3), strictNative);
    const message = utf8('a message of some bytes');
    const signature = await strictNative.sign(message, pair.secretKey);
    const whole = Uint8Array.from([...message, ...signature, ...pair.publicKey]);
    const cut = (bytes: Uint8Array) =>
      [bytes.subarray(0, -96), bytes.subarray(-96, -32), bytes.subarray(-32)] as const;
    expect(await verdict(...cut(whole))).toBe(true);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: whole.length * 8 - 1 }), async (bit) => {
        const changed = whole.slice();
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(await verdict(...cut(changed))).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  test('random bytes never throw, and engines agree', async () => {
    const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 8 }), bytes(64), bytes(32), async (m, s, k) => {
        s[63] = (s[63] ?? 0) & 0x0f;
        expect(await verdict(m, s, k)).toBe(false);
      }),
      { numRuns: 40 },
    );
  });
});
