import { componentsOf } from '@offline-activation/fingerprint';
import { encodePublicKey, keyPairOf } from '@offline-activation/keys';
import { ed25519 } from '@offline-activation/keys/native';
import { issuerSigner, signReceipt, signToken } from '@offline-activation/signer/issuer';
import { machineSigner, signDeactivation, signMachineCode } from '@offline-activation/signer/machine';

const keyPair = (byte: number) => keyPairOf(new Uint8Array(32).fill(byte), ed25519);
const id = (letter: string) => `AAAAAAAAAAAAAAAAAAAA${letter}A`;
const AUD = 'example-editor';
const SCHEME = 'oap-fp-1';

/** One artifact of each kind, signed by keys that are the same every time. */
export async function artifacts() {
  const issuerKeys = await keyPair(1);
  const issuer = issuerSigner(issuerKeys.secretKey, ed25519);
  const machine = machineSigner((await keyPair(2)).secretKey, ed25519);
  const components = componentsOf(AUD, {
    'hw.smbios-uuid.1': '4c4c4544-0042-3510-8052-b4c04f564433',
    'os.install-id.1': 'f00dfeedcafe',
  });
  const fingerprint = { scheme: SCHEME, components };
  const codeFor = (label: string) =>
    signMachineCode(
      {
        jti: id('A'),
        iat: '2026-03-01T09:30:00Z',
        aud: AUD,
        machine: { platform: 'linux', osVersion: '12', label, fingerprint },
        app: { version: '1.2.3' },
        accepts: [issuer.kid],
      },
      machine,
    );
  const kid = issuerSigner((await keyPair(2)).secretKey, ed25519).kid;
  const issued = {
    iss: 'Example Software',
    iat: '2026-03-01T09:30:00Z',
    aud: AUD,
    sub: 'act-7',
    req: id('A'),
  };
  const token = await signToken(
    {
      ...issued,
      jti: id('B'),
      nbf: '2026-02-28T09:30:00Z',
      cnf: { kid },
      license: { id: 'lic-1', edition: 'standard', entitlements: ['export'] },
      seat: { generation: 1, limit: 3, mode: 'offline', unlockAt: '2026-09-01T09:30:00Z' },
      binding: {
        scheme: SCHEME,
        components: components.map((one) => ({ ...one, class: 'hardware', weight: 2 })),
        quorum: 3,
      },
    },
    issuer,
  );
  return {
    issuerKey: encodePublicKey(issuerKeys.publicKey),
    otherKey: encodePublicKey((await keyPair(3)).publicKey),
    code: await codeFor("Ada's laptop"),
    /** A code whose label turns the line around it. */
    hostile: (await codeFor('good\u202edab')).envelope,
    token,
    deactivation: await signDeactivation(
      { jti: id('C'), iat: '2026-05-01T09:30:00Z', aud: AUD, machine: { fingerprint } },
      machine,
    ),
    receipt: await signReceipt({ ...issued, jti: id('D'), kid, releaseClass: 'proved' }, issuer),
  };
}
