import { createPrivateKey, sign } from 'node:crypto';
import { canonicalJsonText, implicitAssertion, open, verifyEnvelope } from '@offline-activation/codec';
import { type Ed25519, encodePublicKey } from '@offline-activation/keys';
import { ed25519 as native } from '@offline-activation/keys/native';
import { ed25519 as portable } from '@offline-activation/keys/tweetnacl';
import { ARTIFACT_KINDS } from '@offline-activation/protocol';
import { describe, expect, test } from 'vitest';
import { issuerSigner, signReceipt, signToken } from '../src/issuer/index.js';
import { machineSigner, signDeactivation, signMachineCode } from '../src/machine/index.js';
import { deactivation, ID, issuer, issuerKid, machine, machineCode, receipt, token } from './claims.js';

const engines: [string, Ed25519][] = [
  ['tweetnacl', portable],
  ['native', native],
];
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** Every kind, signed with an engine. */
const signings = {
  'machine-code': (engine: Ed25519) => signMachineCode(machineCode, machineSigner(machine.secretKey, engine)),
  deactivation: (engine: Ed25519) => signDeactivation(deactivation, machineSigner(machine.secretKey, engine)),
  token: (engine: Ed25519) => signToken(token, issuerSigner(issuer.secretKey, engine)),
  receipt: (engine: Ed25519) => signReceipt(receipt, issuerSigner(issuer.secretKey, engine)),
};

describe.each(ARTIFACT_KINDS)('%s', (kind) => {
  const byMachine = kind === 'machine-code' || kind === 'deactivation';
  const { publicKey } = byMachine ? machine : issuer;

  test('ENV-1: verifies under the assertion of its kind, and of no other', async () => {
    const { envelope } = await signings[kind](native);
    for (const other of ARTIFACT_KINDS) {
      const verified = await verifyEnvelope(open(envelope), implicitAssertion(other), publicKey, native);
      expect(verified).toBe(other === kind);
    }
  });

  test('ENV-3, ENV-4: has the footer of an issuer, or none', async () => {
    const { footer } = open((await signings[kind](native)).envelope);
    expect(text(footer)).toBe(byMachine ? '' : `{"kid":"${issuerKid}"}`);
  });

  test('JSON-8: the payload is the canonical form of the claims answered', async () => {
    const { claims, envelope } = await signings[kind](native);
    expect(claims).toMatchObject({ kind, ver: 1, jti: ID });
    expect(text(open(envelope).payload)).toBe(canonicalJsonText(claims));
  });

  test('both engines write the same envelope', async () => {
    const [one, other] = await Promise.all(engines.map(([, engine]) => signings[kind](engine)));
    expect(one).toEqual(other);
  });
});

test('the order in which claims are given makes no difference', async () => {
  const signer = issuerSigner(issuer.secretKey, native);
  const turned = Object.fromEntries(Object.entries(token).reverse()) as typeof token;
  expect((await signToken(turned, signer)).envelope).toBe((await signToken(token, signer)).envelope);
});

test('CODE-1: a machine names the key that signs', async () => {
  const key = encodePublicKey(machine.publicKey);
  expect((await signings['machine-code'](native)).claims).toMatchObject({
    machine: { ...machineCode.machine, key },
  });
  expect((await signings['deactivation'](native)).claims).toMatchObject({ machine: { key } });
});

test('a deactivation may show the fingerprint', async () => {
  const { fingerprint } = machineCode.machine;
  const signer = machineSigner(machine.secretKey, native);
  const { claims } = await signDeactivation({ ...deactivation, machine: { fingerprint } }, signer);
  expect(claims.machine).toEqual({ fingerprint, key: encodePublicKey(machine.publicKey) });
});

describe('jti', () => {
  const signer = machineSigner(machine.secretKey, native);
  const { jti: _, ...without } = machineCode;

  test('is drawn from the random source where the claims have none', async () => {
    const random = (length: number) => Uint8Array.from({ length }, (_value, i) => i);
    expect((await signMachineCode(without, signer, random)).claims.jti).toBe(ID);
    const zeros = (length: number) => new Uint8Array(length);
    expect((await signMachineCode(machineCode, signer, zeros)).claims.jti).toBe(ID);
  });

  test('without both, or with too few bytes, nothing is signed', () => {
    expect(() => signMachineCode(without, signer)).toThrow(TypeError);
    expect(() => signMachineCode(without, signer, () => new Uint8Array(8))).toThrow(TypeError);
  });
});

describe('a key somewhere else', () => {
  const head = Buffer.from('302e020100300506032b657004220420', 'hex');
  const der = Buffer.concat([head, Buffer.alloc(32, 2)]);
  const held = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });

  test('signs behind the interface', async () => {
    const remote = {
      kid: issuerKid,
      sign: async (bytes: Uint8Array) => new Uint8Array(sign(null, bytes, held)),
    };
    expect(await signToken(token, remote)).toEqual(await signings.token(native));
  });

  test('keeps its own state', async () => {
    class Remote {
      readonly kid = issuerKid;
      signed = 0;
      async sign(bytes: Uint8Array) {
        this.signed += 1;
        return new Uint8Array(sign(null, bytes, held));
      }
    }
    const remote = new Remote();
    await signReceipt(receipt, remote);
    expect(remote.signed).toBe(1);
  });

  test('that answers no signature is a bug, and one that fails fails', async () => {
    const short = { kid: issuerKid, sign: async () => new Uint8Array(63) };
    await expect(signToken(token, short)).rejects.toThrow(TypeError);
    const down = { kid: issuerKid, sign: () => Promise.reject(new Error('no answer')) };
    await expect(signToken(token, down)).rejects.toThrow('no answer');
  });
});

describe('claims that break the schema are never signed', () => {
  let asked = 0;
  const signer = {
    kid: issuerKid,
    sign: async () => {
      asked += 1;
      return new Uint8Array(64);
    },
  };

  test.each<[string, object]>([
    ['/exp', { exp: '2027-03-01' }],
    ['/seat/generation', { seat: { ...token.seat, generation: 0 } }],
    ['/license', { license: undefined }],
    [
      '/binding/components',
      {
        binding: { ...token.binding, components: [...token.binding.components, ...token.binding.components] },
      },
    ],
    ['/crit', { crit: ['exp'] }],
    ['/crit', { crit: ['x-quota'] }],
  ])('%s', async (pointer, change) => {
    await expect(signToken({ ...token, ...change }, signer)).rejects.toThrow(
      new TypeError(`token breaks its schema at ${pointer}`),
    );
    expect(asked).toBe(0);
  });

  test('an extension may be critical if it is there', async () => {
    const extended = { ...token, crit: ['x-quota'], 'x-quota': 1 };
    expect((await signToken(extended, signer)).claims).toMatchObject({ crit: ['x-quota'] });
  });
});

test('an envelope over 8,192 characters is too large', async () => {
  const padded = { ...token, 'x-padding': 'x'.repeat(8_192) };
  await expect(signToken(padded, issuerSigner(issuer.secretKey, native))).rejects.toMatchObject({
    code: 'too-large',
  });
});
