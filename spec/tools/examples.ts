/*
 * The worked examples: real artifacts, made by the reference signer from fixed inputs. One story: a machine asks, an
 * issuer answers, the machine gives its key up, the issuer accepts that. Each example has all inputs and the values on
 * the way, so that any implementation can follow it to the same bytes.
 */
import { createHash } from 'node:crypto';
import { implicitAssertion, open, pae, writeFile } from '@offline-activation/codec';
import { bindingFrom, componentsOf, digestOf } from '@offline-activation/fingerprint';
import {
  encodePublicKey,
  encodeSecretKey,
  type KeyPair,
  keyIdOf,
  keyPairOf,
  parsePublicKey,
} from '@offline-activation/keys';
import { ed25519 } from '@offline-activation/keys/tweetnacl';
import { type ArtifactKind, COMPONENT_SCHEME, PROFILES } from '@offline-activation/protocol';
import { issuerSigner, type Signed, signReceipt, signToken } from '@offline-activation/signer/issuer';
import { machineSigner, signDeactivation, signMachineCode } from '@offline-activation/signer/machine';
import { driverExchange } from './driver-exchange.js';

const PUBLISHED = 'Published: never use this key for anything but tests.';
const PRODUCT = 'example-editor';
const FACTS = {
  'hw.smbios-uuid.1': '4c4c4544-0042-3510-8056-b7c04f373233',
  'hw.board-serial.1': 'CN7016355G00A7',
  'hw.disk-serial.1': 'S3Z9NB0K412345A',
  'net.mac.1': '00:14:22:01:23:45',
  'os.install-id.1': '5f2d3c1a9b8e4d7f8a6b0c1d2e3f4a5b',
};
/** Ids are 16 bytes; these say by their first byte which artifact they name. */
const JTI = {
  'machine-code': 'EBESExQVFhcYGRobHB0eHw',
  token: 'ICEiIyQlJicoKSorLC0uLw',
  deactivation: 'MDEyMzQ1Njc4OTo7PD0-Pw',
  receipt: 'QEFCQ0RFRkdISUpLTE1OTw',
};

/** The bytes of a seed count up from the first. */
const seedFrom = (first: number) => Uint8Array.from({ length: 32 }, (_, i) => first + i);
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const utf8 = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

/** Makes every worked example, by the name of its file in `spec/examples/`. */
export async function examples(): Promise<Record<string, object>> {
  const machine = await keyPairOf(seedFrom(0x00), ed25519);
  const issuer = await keyPairOf(seedFrom(0x20), ed25519);
  const code = await machineCode(machine, issuer);
  const token = await tokenFor(code, issuer);
  const deactivation = await deactivationOf(code, token, machine);
  const receipt = await receiptFor(deactivation, token, issuer);
  return {
    'component-digest.json': componentDigest(),
    'deactivation.json': artifactExample('deactivation', '6.1', deactivation, machine),
    'driver-exchange.json': driverExchange({
      product: PRODUCT,
      facts: FACTS,
      code,
      token,
      issuerKey: encodePublicKey(issuer.publicKey),
    }),
    'license-file.json': licenseFile(token.envelope),
    'machine-code.json': artifactExample('machine-code', '4', code, machine, { facts: FACTS }),
    'receipt.json': artifactExample('receipt', '6.3', receipt, issuer),
    'token.json': artifactExample('token', '5', token, issuer),
  };
}

function machineCode(machine: KeyPair, issuer: KeyPair) {
  return signMachineCode(
    {
      jti: JTI['machine-code'],
      iat: '2026-03-01T09:28:00Z',
      aud: PRODUCT,
      machine: {
        platform: 'linux',
        osVersion: 'Debian GNU/Linux 12',
        label: "Ada's laptop",
        fingerprint: { scheme: COMPONENT_SCHEME, components: componentsOf(PRODUCT, FACTS) },
      },
      app: { version: '2.4.0' },
      accepts: [keyIdOf(issuer.publicKey)],
    },
    machineSigner(machine.secretKey, ed25519),
  );
}

type Code = Awaited<ReturnType<typeof machineCode>>;

function tokenFor({ claims: code }: Code, issuer: KeyPair) {
  return signToken(
    {
      iss: 'Example Software',
      jti: JTI.token,
      iat: '2026-03-01T09:30:00Z',
      nbf: '2026-02-28T09:30:00Z',
      aud: PRODUCT,
      sub: 'act-7',
      req: code.jti,
      cnf: { kid: keyIdOf(parsePublicKey(code.machine.key)) },
      license: { id: 'lic-1', edition: 'standard', entitlements: ['export'] },
      seat: { generation: 12, limit: 3, mode: 'offline', unlockAt: '2026-09-01T09:30:00Z' },
      binding: bindingFrom(PROFILES['text-3-seats'].policy.binding, code.machine.fingerprint),
    },
    issuerSigner(issuer.secretKey, ed25519),
  );
}

type Token = Awaited<ReturnType<typeof tokenFor>>;

function deactivationOf({ claims: code }: Code, { claims: token }: Token, machine: KeyPair) {
  return signDeactivation(
    {
      jti: JTI.deactivation,
      iat: '2026-05-02T16:00:00Z',
      aud: PRODUCT,
      machine: { fingerprint: code.machine.fingerprint },
      sub: token.sub,
      generation: token.seat.generation,
    },
    machineSigner(machine.secretKey, ed25519),
  );
}

type Deactivation = Awaited<ReturnType<typeof deactivationOf>>;

function receiptFor({ claims: deactivation }: Deactivation, { claims: token }: Token, issuer: KeyPair) {
  return signReceipt(
    {
      iss: token.iss,
      jti: JTI.receipt,
      iat: '2026-05-02T16:05:00Z',
      aud: PRODUCT,
      sub: token.sub,
      kid: token.cnf.kid,
      releaseClass: 'proved',
      req: deactivation.jti,
    },
    issuerSigner(issuer.secretKey, ed25519),
  );
}

/** An artifact with what it was made of and the values on the way. */
function artifactExample(
  kind: ArtifactKind,
  spec: string,
  { claims, envelope }: Signed<object>,
  key: KeyPair,
  moreInputs: object = {},
): object {
  const { payload, footer, signature, signedBytes } = open(envelope);
  const assertion = implicitAssertion(kind);
  return {
    example: kind,
    spec,
    inputs: {
      secretKey: encodeSecretKey(key.secretKey),
      note: PUBLISHED,
      ...moreInputs,
      claims: { kind, ver: 1, ...claims },
    },
    steps: {
      publicKey: encodePublicKey(key.publicKey),
      kid: keyIdOf(key.publicKey),
      payload: utf8(payload),
      footer: utf8(footer),
      implicitAssertion: assertion,
      preAuthenticationHex: hex(signedBytes(assertion)),
      signatureHex: hex(signature),
    },
    envelope,
  };
}

function componentDigest(): object {
  const name = 'hw.disk-serial.1';
  const value = FACTS[name];
  const message = pae(['oap/1/component', PRODUCT, name, value].map((piece) => Buffer.from(piece)));
  return {
    example: 'component-digest',
    spec: '8.1',
    inputs: { product: PRODUCT, name, value },
    steps: {
      preAuthenticationHex: hex(message),
      sha256Hex: createHash('sha256').update(message).digest('hex'),
    },
    digest: digestOf(PRODUCT, name, value),
  };
}

function licenseFile(token: string): object {
  const inputs = { product: PRODUCT, token };
  const { name, mediaType, text } = writeFile({ kind: 'token', ...inputs });
  return { example: 'license-file', spec: '7.2', inputs, name, mediaType, text };
}
