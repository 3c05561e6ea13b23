import { keyIdOf, keyPairOf } from '@offline-activation/keys';
import { ed25519 } from '@offline-activation/keys/native';
import type { ReceiptClaims, TokenClaims } from '../src/issuer/index.js';
import type { DeactivationClaims, MachineCodeClaims } from '../src/machine/index.js';

export const ID = 'AAECAwQFBgcICQoLDA0ODw';
export const machine = await keyPairOf(new Uint8Array(32).fill(1), ed25519);
export const issuer = await keyPairOf(new Uint8Array(32).fill(2), ed25519);
export const machineKid = keyIdOf(machine.publicKey);
export const issuerKid = keyIdOf(issuer.publicKey);

const digest = 'AAAAAAAAAAAAAAAAAAAAAA';
const common = { jti: ID, iat: '2026-03-01T09:30:00Z', aud: 'example-editor' };

export const machineCode: MachineCodeClaims = {
  ...common,
  machine: {
    platform: 'linux',
    label: 'Büro \u{1F5A5}',
    fingerprint: { scheme: 'oap-fp-1', components: [{ name: 'hw.disk-serial.1', digest }] },
  },
  app: { version: '1.0' },
  accepts: [issuerKid],
};

export const deactivation: DeactivationClaims = { ...common, sub: 'act-1', generation: 2 };

export const token: TokenClaims = {
  ...common,
  iss: 'Example Software',
  nbf: '2026-02-28T09:30:00Z',
  sub: 'act-1',
  req: ID,
  cnf: { kid: machineKid },
  license: { id: 'lic-1', edition: 'standard', entitlements: ['export'] },
  seat: { generation: 1, limit: 3, mode: 'offline', unlockAt: '2026-09-01T09:30:00Z' },
  binding: {
    scheme: 'oap-fp-1',
    components: [{ name: 'hw.disk-serial.1', class: 'hardware', digest, weight: 2 }],
    quorum: 2,
  },
};

export const receipt: ReceiptClaims = {
  ...common,
  iss: 'Example Software',
  kid: machineKid,
  releaseClass: 'proved',
  req: ID,
};
