import { PublicProtocol } from 'paseto';
import { ImportPublicKeyFactory, VerifyFactory } from 'paseto/v4/public';
import { describe, expect, test } from 'vitest';
import { fromHex, toHex, utf8 } from '../../src/oracle/bytes.js';
import { keyPairFromSeed } from '../../src/oracle/ed25519.js';
import { assertionOf, KINDS } from '../../src/oracle/kinds.js';
import {
  formatPublicKey,
  formatSecretKey,
  isKeyId,
  keyId,
  parsePublicKey,
  parseSecretKey,
} from '../../src/oracle/paserk.js';
import { envelopeFault, pae, parseEnvelope, signEnvelope, writeEnvelope } from '../../src/oracle/paseto.js';
import { goodOnes, NOW } from './good.js';

// The PASETO specification's vectors for pre-authentication encoding.
test.each([
  [[], '0000000000000000'],
  [[''], '01000000000000000000000000000000'],
  [['test'], '0100000000000000040000000000000074657374'],
] as const)('pre-authentication encoding of %j', (pieces, hex) => {
  expect(toHex(pae(...pieces.map(utf8)))).toBe(hex);
});

// PASETO v4 test vectors 4-S-1 to 4-S-3.
const SEED = 'b4cbfb43df4ce210727d953e4a713307fa19bb7d9f85041438d9e11b942a3774';
const PAYLOAD = '{"data":"this is a signed message","exp":"2022-01-01T00:00:00+00:00"}';
const FOOTER = '{"kid":"zVhMiPBP9fRf2snEcT7gFTioeA9COcNy9DfgL1W60haN"}';
const BODY =
  'v4.public.eyJkYXRhIjoidGhpcyBpcyBhIHNpZ25lZCBtZXNzYWdlIiwiZXhwIjoiMjAyMi0wMS0wMVQwMDowMDowMCswMDowMCJ9';
const ENCODED_FOOTER = '.eyJraWQiOiJ6VmhNaVBCUDlmUmYyc25FY1Q3Z0ZUaW9lQTlDT2NOeTlEZmdMMVc2MGhhTiJ9';
const VECTORS = [
  {
    name: '4-S-1',
    footer: '',
    assertion: '',
    token: `${BODY}bg_XBBzds8lTZShVlwwKSgeKpLT3yukTw6JUz3W4h_ExsQV-P0V54zemZDcAxFaSeef1QlXEFtkqxT1ciiQEDA`,
  },
  {
    name: '4-S-2',
    footer: FOOTER,
    assertion: '',
    token: `${BODY}v3Jt8mx_TdM2ceTGoqwrh4yDFn0XsHvvV_D0DtwQxVrJEBMl0F2caAdgnpKlt4p7xBnx1HcO-SPo8FPp214HDw${ENCODED_FOOTER}`,
  },
  {
    name: '4-S-3',
    footer: FOOTER,
    assertion: '{"test-vector":"4-S-3"}',
    token: `${BODY}NPWciuD3d0o5eXJXG5pJy-DiVEoyPYWs1YSTwWHNJq6DZD3je5gf-0M4JR9ipdUSJbIovzmBECeaWmaqcaP0DQ${ENCODED_FOOTER}`,
  },
];

describe.each(VECTORS)('PASETO vector $name', ({ footer, assertion, token }) => {
  const keys = keyPairFromSeed(fromHex(SEED));

  test('is signed', () => {
    expect(toHex(keys.publicKey)).toBe('1eb9dbbbbc047c03fd70604e0071f0987e16b28b757225c11f00415d0e20b1a2');
    expect(signEnvelope(keys, utf8(PAYLOAD), assertion, utf8(footer))).toBe(token);
  });

  test('is parsed, verified and written back', () => {
    const parsed = parseEnvelope(token);
    if (!parsed.ok) throw new Error(parsed.fault);
    expect(parsed.envelope.payload).toEqual(utf8(PAYLOAD));
    expect(parsed.envelope.footer).toEqual(utf8(footer));
    expect(envelopeFault(keys.publicKey, parsed.envelope, assertion)).toBeUndefined();
    expect(envelopeFault(keys.publicKey, parsed.envelope, `${assertion} `)).toBe('equation');
    expect(writeEnvelope(parsed.envelope)).toBe(token);
  });
});

test.each([
  ['v3.public.AAAA', 'version'],
  ['v4.local.AAAA', 'version'],
  ['v42.public.AAAA', 'header'],
  ['V4.public.AAAA', 'header'],
  ['', 'header'],
  ['v4.public.', 'too-short'],
  [`v4.public.${'A'.repeat(84)}`, 'too-short'],
  ['v4.public.A', 'base64url'],
  ['v4.public.AAAA=', 'base64url'],
  ['v4.public.AAAA.A', 'base64url'],
  ['v4.public.AAAA.AAAA.AAAA', 'parts'],
  ['v4.public.AAAA.', 'footer-empty'],
])('%s is no envelope: %s', (text, fault) => expect(parseEnvelope(text)).toEqual({ ok: false, fault }));

describe('PASERK', () => {
  // Vectors k4.pid-1 to -3 and k4.public-2.
  test.each([
    ['00'.repeat(32), 'k4.pid.S_XQmeEwHbbvRmiyfXfHYpLGjXGzjTRSDoT1YtTakWFE'],
    [
      '707172737475767778797a7b7c7d7e7f808182838485868788898a8b8c8d8e8f',
      'k4.pid.9ShR3xc8-qVJ_di0tc9nx0IDIqbatdeM2mqLFBJsKRHs',
    ],
    [
      '707172737475767778797a7b7c7d7e7f808182838485868788898a8b8c8d8e90',
      'k4.pid.-nyvbaTz8U6TQz7OZWW-iB3va31iAxIpUgzUcVQVmW9A',
    ],
  ])('id of %s', (key, id) => {
    expect(keyId(fromHex(key))).toBe(id);
    expect(isKeyId(id)).toBe(true);
  });

  test('k4.public there and back', () => {
    const key = fromHex('707172737475767778797a7b7c7d7e7f808182838485868788898a8b8c8d8e8f');
    expect(formatPublicKey(key)).toBe('k4.public.cHFyc3R1dnd4eXp7fH1-f4CBgoOEhYaHiImKi4yNjo8');
    expect(parsePublicKey(formatPublicKey(key))).toEqual(key);
    expect(parsePublicKey('k4.public.AAAA')).toBeUndefined();
    expect(parsePublicKey(formatPublicKey(key).replace('k4', 'k2'))).toBeUndefined();
    expect(() => formatPublicKey(key.slice(1))).toThrow(TypeError);
    expect(() => keyId(key.slice(1))).toThrow(TypeError);
    expect(isKeyId('k4.pid.AAAA')).toBe(false);
  });

  test('k4.secret there and back, its halves belonging together', () => {
    const keys = keyPairFromSeed(new Uint8Array(32));
    const text = formatSecretKey(keys);
    expect(text).toBe(
      'k4.secret.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA7aie8zrakLWKjqNAqbw1zZTIVdx3iQ6Y6wEihi1naKQ',
    );
    expect(parseSecretKey(text)).toEqual(keys);
    expect(parseSecretKey(text.replace('Q', 'g'))).toBeUndefined();
    expect(parseSecretKey(`${text.slice(0, -2)}KA`)).toBeUndefined();
    expect(parseSecretKey('k4.secret.AAAA')).toBeUndefined();
  });
});

describe('an independent PASETO library', () => {
  const library = new PublicProtocol(ImportPublicKeyFactory, VerifyFactory);
  const { artifacts } = goodOnes();

  test.each(KINDS)('reads what is signed as %s, under its own assertion only', async (kind) => {
    const { text, signer, claims } = artifacts[kind];
    const key = await library.ImportPublicKey(formatPublicKey(signer.publicKey) as `k4.public.${string}`);
    const verify = (assertion: string) =>
      library.Verify(key, text, {
        implicitAssertion: utf8(assertion),
        allowNonExpiring: true,
        now: new Date((NOW + 3600) * 1000),
      });
    const read = await verify(assertionOf(kind));
    expect(read.claims).toEqual(claims);
    await expect(verify('')).rejects.toThrow();
    await expect(verify(assertionOf(kind === 'token' ? 'receipt' : 'token'))).rejects.toThrow();
  });
});
