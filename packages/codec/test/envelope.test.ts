import {
  decodeBase64Url,
  encodeBase64Url,
  keyPairOf,
  localSigner,
  type Signer,
} from '@offline-activation/keys';
import { ed25519 } from '@offline-activation/keys/native';
import { ARTIFACT_KINDS } from '@offline-activation/protocol';
import fc from 'fast-check';
import { PublicProtocol } from 'paseto';
import { ImportPublicKeyFactory, ImportSecretKeyFactory, SignFactory, VerifyFactory } from 'paseto/v4/public';
import { describe, expect, test } from 'vitest';
import { encodeCanonicalJson, implicitAssertion, open, pae, seal, verifyEnvelope } from '../src/index.js';
import { hex, refusalOf, utf8 } from './refusal.js';

describe('pre-authentication encoding, examples of the PASETO specification', () => {
  test.each([
    [[], '0000000000000000'],
    [[''], '01000000000000000000000000000000'],
    [['test'], '0100000000000000040000000000000074657374'],
  ])('%j', (pieces, expected) => {
    expect(Buffer.from(pae(pieces.map(utf8))).toString('hex')).toBe(expected);
  });

  test('two lists of pieces never give the same bytes', () => {
    const pieces = fc.array(fc.uint8Array({ maxLength: 3 }), { maxLength: 3 });
    fc.assert(
      fc.property(pieces, pieces, (a, b) => {
        const same = JSON.stringify(a.map((x) => [...x])) === JSON.stringify(b.map((x) => [...x]));
        expect(Buffer.compare(pae(a), pae(b)) === 0).toBe(same);
      }),
      { numRuns: 500 },
    );
  });
});

// paseto-standard/test-vectors, v4.json.
const SECRET =
  'b4cbfb43df4ce210727d953e4a713307fa19bb7d9f85041438d9e11b942a37741eb9dbbbbc047c03fd70604e0071f0987e16b28b757225c11f00415d0e20b1a2';
const PAYLOAD = '{"data":"this is a signed message","exp":"2022-01-01T00:00:00+00:00"}';
const FOOTER = '{"kid":"zVhMiPBP9fRf2snEcT7gFTioeA9COcNy9DfgL1W60haN"}';
const BODY =
  'v4.public.eyJkYXRhIjoidGhpcyBpcyBhIHNpZ25lZCBtZXNzYWdlIiwiZXhwIjoiMjAyMi0wMS0wMVQwMDowMDowMCswMDowMCJ9';
const FOOTER_TEXT = 'eyJraWQiOiJ6VmhNaVBCUDlmUmYyc25FY1Q3Z0ZUaW9lQTlDT2NOeTlEZmdMMVc2MGhhTiJ9';
const published = [
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
    token: `${BODY}v3Jt8mx_TdM2ceTGoqwrh4yDFn0XsHvvV_D0DtwQxVrJEBMl0F2caAdgnpKlt4p7xBnx1HcO-SPo8FPp214HDw.${FOOTER_TEXT}`,
  },
  {
    name: '4-S-3',
    footer: FOOTER,
    assertion: '{"test-vector":"4-S-3"}',
    token: `${BODY}NPWciuD3d0o5eXJXG5pJy-DiVEoyPYWs1YSTwWHNJq6DZD3je5gf-0M4JR9ipdUSJbIovzmBECeaWmaqcaP0DQ.${FOOTER_TEXT}`,
  },
];

describe.each(published)('published vector $name', ({ token, footer, assertion }) => {
  const signer = localSigner(hex(SECRET), ed25519);

  test('is what sealing gives', async () => {
    expect(await seal({ payload: utf8(PAYLOAD), footer: utf8(footer), assertion }, signer)).toBe(token);
  });

  test('opens and verifies, and not under another assertion', async () => {
    const envelope = open(token);
    expect(envelope.payload).toEqual(utf8(PAYLOAD));
    expect(envelope.footer).toEqual(utf8(footer));
    expect(await verifyEnvelope(envelope, assertion, signer.publicKey, ed25519)).toBe(true);
    expect(await verifyEnvelope(envelope, `${assertion} `, signer.publicKey, ed25519)).toBe(false);
  });
});

describe('sealing and opening', async () => {
  const pair = await keyPairOf(new Uint8Array(32).fill(5), ed25519);
  const signer = localSigner(pair.secretKey, ed25519);
  const assertion = implicitAssertion('token');

  test('any payload and footer come back, and verify under their own kind alone', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.uint8Array({ maxLength: 128 }),
        fc.constantFrom(...ARTIFACT_KINDS),
        async (payload, footer, kind) => {
          const envelope = open(await seal({ payload, footer, assertion: implicitAssertion(kind) }, signer));
          expect(envelope.payload).toEqual(payload);
          expect(envelope.footer).toEqual(footer);
          for (const other of ARTIFACT_KINDS) {
            const verified = await verifyEnvelope(
              envelope,
              implicitAssertion(other),
              pair.publicKey,
              ed25519,
            );
            expect(verified).toBe(other === kind);
          }
        },
      ),
    );
  });

  test('any one-bit change of payload, footer or signature is not verified', async () => {
    const payload = utf8('{"kind":"token"}');
    const token = await seal(
      { payload, footer: encodeCanonicalJson({ kid: signer.kid }), assertion },
      signer,
    );
    const [body, footer] = token.slice('v4.public.'.length).split('.').map(decodeBase64Url) as [
      Uint8Array,
      Uint8Array,
    ];
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: (body.length + footer.length) * 8 - 1 }), async (bit) => {
        const whole = Uint8Array.from([...body, ...footer]);
        whole[bit >> 3] = (whole[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const [b, f] = [whole.subarray(0, body.length), whole.subarray(body.length)];
        const changed = open(`v4.public.${encodeBase64Url(b)}.${encodeBase64Url(f)}`);
        expect(await verifyEnvelope(changed, assertion, pair.publicKey, ed25519)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  test('moving a byte between payload and footer is not verified', async () => {
    const token = await seal({ payload: utf8('ab'), footer: utf8('cd'), assertion }, signer);
    const { signature } = open(token);
    const moved = open(
      `v4.public.${encodeBase64Url(Uint8Array.from([0x61, ...signature]))}.${encodeBase64Url(utf8('bcd'))}`,
    );
    expect(await verifyEnvelope(moved, assertion, pair.publicKey, ed25519)).toBe(false);
  });

  test('a token at the size limit is sealed and opened; one byte more is too large on both sides', async () => {
    // 8,182 characters after the header hold 6,136 bytes of body.
    const payload = new Uint8Array(6136 - 64);
    expect((await seal({ payload, assertion }, signer)).length).toBe(8192);
    expect(open(await seal({ payload, assertion }, signer)).payload).toEqual(payload);
    const more = seal({ payload: new Uint8Array(payload.length + 1), assertion }, signer);
    await expect(more).rejects.toMatchObject({ code: 'too-large', stage: 'size', details: { limit: 8192 } });
    expect(refusalOf(() => open(`v4.public.${'A'.repeat(8183)}`))).toBe('too-large size');
  });

  test('so is a token with the longest footer at the size limit', async () => {
    const footer = utf8('f'.repeat(128));
    // A dot and 171 characters of footer leave 8,010 for 6,007 bytes of body.
    const payload = new Uint8Array(6007 - 64);
    const token = await seal({ payload, footer, assertion }, signer);
    expect(token.length).toBe(8192);
    expect(open(token)).toMatchObject({ payload, footer });
    const more = seal({ payload: new Uint8Array(payload.length + 1), footer, assertion }, signer);
    await expect(more).rejects.toMatchObject({ code: 'too-large', stage: 'size', details: { limit: 8192 } });
  });

  test('callers’ mistakes are a TypeError', async () => {
    const broken: Signer = { publicKey: pair.publicKey, sign: async () => new Uint8Array(63) };
    await expect(seal({ payload: utf8('x'), assertion }, broken)).rejects.toThrow(TypeError);
    await expect(
      seal({ payload: utf8('x'), footer: new Uint8Array(129), assertion }, signer),
    ).rejects.toThrow(TypeError);
  });
});

describe('the independent library paseto', async () => {
  const third = new PublicProtocol(
    ImportPublicKeyFactory,
    ImportSecretKeyFactory,
    SignFactory,
    VerifyFactory,
  );
  const { secretKey } = await keyPairOf(new Uint8Array(32).fill(6), ed25519);
  const signer = localSigner(secretKey, ed25519);
  const { encodePublicKey, encodeSecretKey } = await import('@offline-activation/keys');
  const theirPublic = await third.ImportPublicKey(encodePublicKey(signer.publicKey));
  const theirSecret = await third.ImportSecretKey(encodeSecretKey(secretKey));
  const claims = { kind: 'token', ver: 1, sub: 'activation-1' };

  test('reads what we seal, and refuses it under the assertion of another kind', async () => {
    const token = await seal(
      {
        payload: encodeCanonicalJson(claims),
        footer: encodeCanonicalJson({ kid: signer.kid }),
        assertion: implicitAssertion('token'),
      },
      signer,
    );
    const options = (kind: 'token' | 'receipt') => ({
      allowNonExpiring: true,
      implicitAssertion: utf8(implicitAssertion(kind)),
    });
    const read = await third.Verify(theirPublic, token, options('token'));
    expect(read.claims).toEqual(claims);
    await expect(third.Verify(theirPublic, token, options('receipt'))).rejects.toThrow();
  });

  test('is read by us', async () => {
    const assertion = implicitAssertion('machine-code');
    const token = await third.Sign(theirSecret, claims, {
      nonExpiring: true,
      implicitAssertion: utf8(assertion),
    });
    const envelope = open(token);
    expect(await verifyEnvelope(envelope, assertion, signer.publicKey, ed25519)).toBe(true);
    expect(JSON.parse(new TextDecoder().decode(envelope.payload))).toMatchObject(claims);
  });
});

describe('opening refuses', () => {
  const good = published[1]?.token ?? '';

  test.each([
    ['empty', '', 'malformed structure no-token'],
    ['garbage', 'hello', 'malformed structure no-token'],
    ['a header alone', 'v4.public.', 'malformed structure base64url'],
    ['three parts', `${good}.AAAA`, 'malformed structure base64url'],
    ['an empty footer', `${published[0]?.token}.`, 'malformed structure footer'],
    ['white space', ` ${good}`, 'malformed structure no-token'],
    ['upper case', good.replace('v4.public', 'V4.PUBLIC'), 'malformed structure no-token'],
    ['another purpose', good.replace('public', 'local'), 'version-unsupported version'],
    ['a purpose that does not exist', 'v4.x.', 'version-unsupported version'],
    ['a purpose in upper case', 'v3.PUBLIC.AAAA', 'malformed structure no-token'],
    ['another version', good.replace('v4', 'v3'), 'version-unsupported version'],
    ['version 9', good.replace('v4', 'v9'), 'version-unsupported version'],
    ['a version of two digits', good.replace('v4', 'v10'), 'malformed structure no-token'],
    ['a version without a purpose', 'v3.AAAA', 'malformed structure no-token'],
    ['a local token of another version', 'v2.local.AAAA', 'version-unsupported version'],
    ['a version with a leading zero', good.replace('v4', 'v04'), 'malformed structure no-token'],
    [
      'another version that does not come first',
      `x${good.replace('v4', 'v3')}`,
      'malformed structure no-token',
    ],
    ['padding', `${published[0]?.token}==`, 'malformed structure base64url'],
    ['base64, not base64url', good.replace('_', '/'), 'malformed structure base64url'],
    ['spare bits in the footer', `v4.public.${'A'.repeat(88)}.AB`, 'malformed structure base64url'],
    ['63 bytes', `v4.public.${'A'.repeat(84)}`, 'malformed structure base64url'],
    ['a footer of 129 bytes', `v4.public.${'A'.repeat(88)}.${'A'.repeat(172)}`, 'malformed structure footer'],
  ])('%s', (_, token, expected) => {
    expect(refusalOf(() => open(token))).toBe(expected);
  });

  test('an empty payload opens: what it says is another step', () => {
    expect(open(`v4.public.${'A'.repeat(86)}`).payload).toEqual(new Uint8Array());
  });
});
