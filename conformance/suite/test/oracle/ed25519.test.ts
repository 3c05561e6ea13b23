import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concat, fromHex, toHex, utf8 } from '../../src/oracle/bytes.js';
import {
  FIELD_PRIME,
  GROUP_ORDER,
  keyFault,
  keyPairFromSeed,
  littleEndian,
  SMALL_ORDER_Y,
  signatureFault,
  signBytes,
  toLittleEndian32,
} from '../../src/oracle/ed25519.js';
import {
  add,
  BASE,
  challenge,
  encodePoint,
  NEUTRAL,
  pointAt,
  secretScalar,
  times,
} from '../../src/oracle/edwards.js';

// RFC 8032 §7.1, tests 1 to 3.
const VECTORS = [
  {
    seed: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    key: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    message: '',
    signature:
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  },
  {
    seed: '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    key: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    message: '72',
    signature:
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  },
  {
    seed: 'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
    key: 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    message: 'af82',
    signature:
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  },
];

describe.each(VECTORS)('RFC 8032 §7.1, message "$message"', ({ seed, key, message, signature }) => {
  const keys = keyPairFromSeed(fromHex(seed));

  test('derives the public key, in the engine and on the curve', () => {
    expect(toHex(keys.publicKey)).toBe(key);
    expect(toHex(encodePoint(times(secretScalar(keys.seed), BASE)))).toBe(key);
  });

  test('signs and verifies', () => {
    expect(toHex(signBytes(keys, fromHex(message)))).toBe(signature);
    expect(signatureFault(keys.publicKey, fromHex(message), fromHex(signature))).toBeUndefined();
    expect(signatureFault(keys.publicKey, utf8('another'), fromHex(signature))).toBe('equation');
  });
});

describe('points of small order', () => {
  test('are the seven y whose points vanish eight times', () => {
    expect(new Set(SMALL_ORDER_Y).size).toBe(7);
    for (const y of SMALL_ORDER_Y) {
      const point = pointAt(y % FIELD_PRIME, 0n);
      expect(point && times(8n, point)).toEqual(NEUTRAL);
    }
  });

  test('are all there is: the group of order 8 has five y, two of which have a second spelling', () => {
    const generator = pointAt(SMALL_ORDER_Y[3] ?? 0n, 0n) ?? NEUTRAL;
    const group = Array.from({ length: 8 }, (_, n) => times(BigInt(n), generator));
    expect(new Set(group.map(encodePoint).map(toHex)).size).toBe(8);
    const canonical = new Set(group.map(({ y }) => y));
    const secondSpellings = [...canonical].map((y) => y + FIELD_PRIME).filter((y) => y < 2n ** 255n);
    expect(new Set([...canonical, ...secondSpellings])).toEqual(new Set(SMALL_ORDER_Y));
  });

  test('are refused as key and as R, under either sign bit', () => {
    const keys = keyPairFromSeed(new Uint8Array(32).fill(5));
    for (const y of SMALL_ORDER_Y) {
      for (const sign of [0n, 1n << 255n]) {
        const bytes = toLittleEndian32(y | sign);
        const wanted = y < FIELD_PRIME ? 'small-order' : 'not-canonical';
        expect(keyFault(bytes)).toBe(`key-${wanted}`);
        const signature = concat(bytes, toLittleEndian32(1n));
        expect(signatureFault(keys.publicKey, utf8('m'), signature)).toBe(`r-${wanted}`);
        expect(signatureFault(bytes, utf8('m'), signBytes(keys, utf8('m')))).toBe(`key-${wanted}`);
      }
    }
  });
});

describe('strict verification', () => {
  const keys = keyPairFromSeed(new Uint8Array(32).fill(9));
  const message = utf8('message');
  const good = signBytes(keys, message);

  test.each([0, 31, 33, 64])('a key of %i bytes is a verdict', (length) => {
    expect(signatureFault(new Uint8Array(length), message, good)).toBe('key-length');
  });

  test.each([0, 63, 65, 128])('a signature of %i bytes is a verdict', (length) => {
    expect(signatureFault(keys.publicKey, message, new Uint8Array(length))).toBe('signature-length');
  });

  test('S is below L', () => {
    const r = good.slice(0, 32);
    const s = littleEndian(good.slice(32));
    expect(s < GROUP_ORDER).toBe(true);
    expect(signatureFault(keys.publicKey, message, concat(r, toLittleEndian32(s + GROUP_ORDER)))).toBe(
      's-range',
    );
    expect(signatureFault(keys.publicKey, message, concat(r, toLittleEndian32(GROUP_ORDER)))).toBe('s-range');
  });

  test('every y from p to 2^255 - 1 is no key', () => {
    for (let y = FIELD_PRIME; y < 2n ** 255n; y++)
      expect(keyFault(toLittleEndian32(y))).toBe('key-not-canonical');
  });

  test('y = 2 is on no point, and that is a verdict too', () => {
    expect(pointAt(2n, 0n)).toBeUndefined();
    expect(signatureFault(toLittleEndian32(2n), message, good)).toBe('equation');
  });

  test('agrees with the cofactorless equation in big integers', () => {
    const seeds = fc.uint8Array({ minLength: 32, maxLength: 32 });
    fc.assert(
      fc.property(seeds, fc.uint8Array({ maxLength: 40 }), fc.boolean(), (seed, text, spoil) => {
        const pair = keyPairFromSeed(seed);
        const signature = signBytes(pair, text);
        const checked = spoil ? concat(text, Uint8Array.of(0)) : text;
        const a = secretScalar(seed) % GROUP_ORDER;
        const k = challenge(signature.slice(0, 32), pair.publicKey, checked);
        // R = [S]B - [k]A with A = [a]B.
        const s = littleEndian(signature.slice(32));
        const r = encodePoint(times((((s - k * a) % GROUP_ORDER) + GROUP_ORDER) % GROUP_ORDER, BASE));
        const holds = toHex(r) === toHex(signature.slice(0, 32));
        expect(holds).toBe(!spoil);
        expect(signatureFault(pair.publicKey, checked, signature)).toBe(holds ? undefined : 'equation');
      }),
      { numRuns: 20 },
    );
  });

  test('more keys than the cache holds change nothing', () => {
    const many = Array.from({ length: 600 }, (_, n) => keyPairFromSeed(toLittleEndian32(BigInt(n + 1))));
    const signatures = many.map((pair) => signBytes(pair, message));
    expect(many.every((pair, n) => !signatureFault(pair.publicKey, message, signatures[n] ?? message))).toBe(
      true,
    );
  });
});

test('addition on the curve has order L', () => {
  expect(times(GROUP_ORDER, BASE)).toEqual(NEUTRAL);
  expect(add(BASE, NEUTRAL)).toEqual(BASE);
});
