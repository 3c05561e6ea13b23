import { describe, expect, test } from 'vitest';
import {
  encodePublicKey,
  encodeSecretKey,
  isKeyId,
  keyIdOf,
  keyPairOf,
  parsePublicKey,
  parseSecretKey,
} from '../src/index.js';
import { ed25519 } from '../src/native.js';

const hex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));
const malformed = (fault: string) =>
  expect.objectContaining({
    name: 'ProtocolError',
    code: 'malformed',
    stage: 'structure',
    details: { reason: 'base64url', fault },
  });

const ZEROS = '0'.repeat(64);
const COUNTING = '707172737475767778797a7b7c7d7e7f808182838485868788898a8b8c8d8e8f';
const COUNTING_90 = `${COUNTING.slice(0, -2)}90`;

// k4.pid: paseto-standard/test-vectors, PASERK/k4.pid.json. k4.public and k4.secret: as implementations of PASERK carry
// them; an early revision of the published k4.secret.json has 32 bytes only, against the specification of PASERK.
describe('PASERK vectors', () => {
  test.each([
    ['k4.pid-1', ZEROS, 'k4.pid.S_XQmeEwHbbvRmiyfXfHYpLGjXGzjTRSDoT1YtTakWFE'],
    ['k4.pid-2', COUNTING, 'k4.pid.9ShR3xc8-qVJ_di0tc9nx0IDIqbatdeM2mqLFBJsKRHs'],
    ['k4.pid-3', COUNTING_90, 'k4.pid.-nyvbaTz8U6TQz7OZWW-iB3va31iAxIpUgzUcVQVmW9A'],
  ])('%s', (_, key, id) => {
    expect(keyIdOf(hex(key))).toBe(id);
    expect(isKeyId(id)).toBe(true);
  });

  test.each([
    ['k4.public-1', ZEROS, 'k4.public.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
    ['k4.public-2', COUNTING, 'k4.public.cHFyc3R1dnd4eXp7fH1-f4CBgoOEhYaHiImKi4yNjo8'],
    ['k4.public-3', COUNTING_90, 'k4.public.cHFyc3R1dnd4eXp7fH1-f4CBgoOEhYaHiImKi4yNjpA'],
  ])('%s', (_, key, text) => {
    expect(encodePublicKey(hex(key))).toBe(text);
    expect(parsePublicKey(text)).toEqual(hex(key));
  });

  test('k4.secret-1', async () => {
    const secretKey = hex(`${ZEROS}3b6a27bcceb6a42d62a3a8d02a6f0d73653215771de243a63ac048a18b59da29`);
    const text =
      'k4.secret.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA7aie8zrakLWKjqNAqbw1zZTIVdx3iQ6Y6wEihi1naKQ';
    expect(encodeSecretKey(secretKey)).toBe(text);
    expect(await parseSecretKey(text, ed25519)).toEqual(secretKey);
  });
});

describe('refusals', () => {
  const good = encodePublicKey(hex(COUNTING));

  test.each([
    ['empty', ''],
    ['one symbol short', good.slice(0, -1)],
    ['one symbol long', `${good}A`],
    ['padded', `${good}=`],
    ['spare bits set', `${good.slice(0, -1)}9`],
    ['base64, not base64url', good.replace('-', '+')],
    ['white space', ` ${good.slice(0, -1)}`],
    ['another version', good.replace('k4', 'k3')],
    ['upper case', good.replace('k4.public', 'K4.PUBLIC')],
    ['a secret key', encodeSecretKey(new Uint8Array(64))],
  ])('public key: %s', (_, text) => {
    expect(text).not.toBe(good);
    expect(() => parsePublicKey(text)).toThrow(malformed('public-key'));
  });

  test('secret key of the wrong shape', async () => {
    await expect(parseSecretKey(good, ed25519)).rejects.toEqual(malformed('secret-key'));
    await expect(parseSecretKey('k4.secret.AAAA', ed25519)).rejects.toEqual(malformed('secret-key'));
  });

  test('secret key whose public half is of another seed; the message shows none of it', async () => {
    const { secretKey } = await keyPairOf(hex(COUNTING), ed25519);
    const foreign = secretKey.slice();
    foreign[40] = (foreign[40] ?? 0) ^ 1;
    const text = encodeSecretKey(foreign);
    const error: unknown = await parseSecretKey(text, ed25519).catch((e: unknown) => e);
    expect(error).toEqual(malformed('secret-key-halves'));
    expect(JSON.stringify(error) + String(error)).not.toContain(text.slice(10, 20));
  });

  test.each([
    'k4.pid.S_XQmeEwHbbvRmiyfXfHYpLGjXGzjTRSDoT1YtTakWF',
    'k4.pid.S_XQmeEwHbbvRmiyfXfHYpLGjXGzjTRSDoT1YtTakWFEA',
    'k4.sid.S_XQmeEwHbbvRmiyfXfHYpLGjXGzjTRSDoT1YtTakWFE',
    'k4.pid.S/XQmeEwHbbvRmiyfXfHYpLGjXGzjTRSDoT1YtTakWFE',
    '',
  ])('key id "%s"', (text) => {
    expect(isKeyId(text)).toBe(false);
  });

  test('bytes of the wrong length that a caller encodes', () => {
    expect(() => encodePublicKey(new Uint8Array(33))).toThrow(TypeError);
    expect(() => encodeSecretKey(new Uint8Array(32))).toThrow(TypeError);
    expect(() => keyIdOf(new Uint8Array(31))).toThrow(TypeError);
  });
});
