import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundedCache } from '../src/bounded-cache.js';
import { type Ed25519, generateKeyPair, keyPairOf, localSigner } from '../src/index.js';
import { ed25519 as native } from '../src/native.js';
import { ed25519 as portable } from '../src/tweetnacl.js';

const hex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));
const toHex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

const engines: [string, Ed25519][] = [
  ['tweetnacl', portable],
  ['native', native],
];

// RFC 8032 section 7.1, TEST 1 and TEST 2.
const published = [
  {
    seed: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    publicKey: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    message: '',
    signature:
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  },
  {
    seed: '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    publicKey: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    message: '72',
    signature:
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  },
];

describe.each(engines)('%s', (_, engine) => {
  test.each(published)('RFC 8032 vector, message "$message"', async (vector) => {
    const pair = await keyPairOf(hex(vector.seed), engine);
    expect(toHex(pair.publicKey)).toBe(vector.publicKey);
    expect(toHex(pair.secretKey)).toBe(vector.seed + vector.publicKey);
    const signature = await engine.sign(hex(vector.message), pair.secretKey);
    expect(toHex(signature)).toBe(vector.signature);
    expect(await engine.verify(hex(vector.message), signature, pair.publicKey)).toBe(true);
  });

  test('wrong lengths that a caller passes are a TypeError', async () => {
    await expect(engine.sign(new Uint8Array(1), new Uint8Array(32))).rejects.toThrow(TypeError);
    await expect(engine.publicKeyOf(new Uint8Array(64))).rejects.toThrow(TypeError);
    await expect(keyPairOf(new Uint8Array(31), engine)).rejects.toThrow(TypeError);
    await expect(generateKeyPair(() => new Uint8Array(16), engine)).rejects.toThrow(TypeError);
    expect(() => localSigner(new Uint8Array(32), engine)).toThrow(TypeError);
  });

  test('a local signer signs what its public key verifies, and asks the source for 32 bytes once', async () => {
    const asked: number[] = [];
    const pair = await generateKeyPair((length) => {
      asked.push(length);
      return randomBytes(length);
    }, engine);
    const signer = localSigner(pair.secretKey, engine);
    const message = new Uint8Array([1, 2, 3]);
    expect(asked).toEqual([32]);
    expect(signer.publicKey).toEqual(pair.publicKey);
    expect(await engine.verify(message, await signer.sign(message), signer.publicKey)).toBe(true);
  });
});

test('both engines derive the same keys, sign the same bytes and read each other', async () => {
  const seeds = fc.uint8Array({ minLength: 32, maxLength: 32 });
  await fc.assert(
    fc.asyncProperty(seeds, fc.uint8Array({ maxLength: 300 }), async (seed, message) => {
      const [a, b] = [await keyPairOf(seed, portable), await keyPairOf(seed, native)];
      expect(b).toEqual(a);
      const [x, y] = [await portable.sign(message, a.secretKey), await native.sign(message, a.secretKey)];
      expect(y).toEqual(x);
      expect(await portable.verify(message, y, a.publicKey)).toBe(true);
      expect(await native.verify(message, x, a.publicKey)).toBe(true);
    }),
    { numRuns: 15 },
  );
});

test('the native engine stays right when far more keys are used than it remembers', async () => {
  const message = new Uint8Array([7]);
  const seedOf = (i: number) =>
    new Uint8Array(32)
      .fill(1)
      .fill(i >> 8, 0, 1)
      .fill(i & 255, 1, 2);
  for (let i = 0; i < 600; i += 1) {
    const pair = await keyPairOf(seedOf(i % 300), native);
    const signature = await native.sign(message, pair.secretKey);
    expect(await native.verify(message, signature, pair.publicKey)).toBe(true);
  }
});

describe('the bounded cache', () => {
  test('keeps what is used, forgets the least recently used, never exceeds its size', () => {
    const made: string[] = [];
    const cache = boundedCache<string>(2);
    const get = (name: string) =>
      cache(name, () => {
        made.push(name);
        return name;
      });
    for (const name of ['a', 'b', 'a', 'c', 'a', 'b']) expect(get(name)).toBe(name);
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });

  test('keeps nothing when making fails', () => {
    const cache = boundedCache<number>(1);
    expect(() =>
      cache('a', () => {
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(cache('a', () => 1)).toBe(1);
  });
});
