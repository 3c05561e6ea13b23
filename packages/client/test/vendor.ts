import { formatInstant, parseInstant } from '@offline-activation/codec';
import { encodePublicKey, type KeyPair, keyIdOf, keyPairOf } from '@offline-activation/keys';
import { ed25519 } from '@offline-activation/keys/native';
import type { MachineCode, Token } from '@offline-activation/protocol';
import { issuerSigner, signReceipt, signToken } from '@offline-activation/signer/issuer';
import { codeClaims } from '../src/code/own-code.js';

/** Bytes that count up: no two sources with different first bytes give the same. */
export function countingBytes(first = 0): (length: number) => Uint8Array {
  let next = first;
  return (length) => Uint8Array.from({ length }, () => next++ & 0xff);
}

const keyOf = (first: number): Promise<KeyPair> => keyPairOf(countingBytes(first)(32), ed25519);

export const issuer = await keyOf(0x80);
export const otherIssuer = await keyOf(0xa0);
export const anchorOf = ({ publicKey }: KeyPair, status: 'active' | 'retired' | 'revoked' = 'active') => ({
  key: encodePublicKey(publicKey),
  status,
});

/** Seconds of a time. */
export const at = (time: string): number => parseInstant(time) as number;

/** Weights of the vendor's policy. */
const WEIGHTS = {
  'hw.smbios-uuid.1': 3,
  'hw.disk-serial.1': 2,
  'net.mac.1': 1,
  'os.install-id.1': 1,
} as const;

export interface TokenWishes {
  readonly iat?: number;
  readonly exp?: number;
  readonly generation?: number;
  readonly license?: string;
  readonly mode?: 'offline' | 'online';
  readonly req?: string;
  readonly aud?: string;
  readonly by?: KeyPair;
}

/** Answers a code as a vendor does. */
export async function tokenFor(code: string, wishes: TokenWishes = {}): Promise<string> {
  const claims: MachineCode = codeClaims(code);
  const {
    iat = at('2026-03-01T10:00:00Z'),
    exp,
    generation = 1,
    license = 'lic-1',
    mode = 'offline',
  } = wishes;
  const token: Omit<Token, 'kind' | 'ver'> = {
    iss: 'Example Software',
    jti: Buffer.from(countingBytes(generation)(16)).toString('base64url'),
    iat: formatInstant(iat),
    nbf: formatInstant(iat - 86_400),
    ...(exp === undefined ? {} : { exp: formatInstant(exp) }),
    aud: wishes.aud ?? claims.aud,
    sub: 'act-1',
    req: wishes.req ?? claims.jti,
    cnf: { kid: keyIdOf(Buffer.from(claims.machine.key.slice('k4.public.'.length), 'base64url')) },
    license: { id: license, edition: 'standard', entitlements: ['export'] },
    seat: { generation, limit: 3, mode, unlockAt: '2026-09-01T10:00:00Z' },
    binding: {
      scheme: 'oap-fp-1',
      components: claims.machine.fingerprint.components.flatMap(({ name, digest }) => {
        const weight = WEIGHTS[name as keyof typeof WEIGHTS];
        const kind = name.slice(0, 2) === 'hw' ? 'hardware' : name.slice(0, 2) === 'os' ? 'os' : 'network';
        return weight === undefined ? [] : [{ name, class: kind as 'hardware', digest, weight }];
      }),
      quorum: 5,
    },
  };
  const signed = await signToken(token, issuerSigner((wishes.by ?? issuer).secretKey, ed25519));
  return signed.envelope;
}

/** Answers a deactivation as a vendor does. */
export async function receiptFor(
  deactivation: string,
  changes: { readonly req?: string; readonly kid?: string; readonly aud?: string } = {},
): Promise<string> {
  const { jti, aud, machine } = codeClaims(deactivation);
  const kid = keyIdOf(Buffer.from(machine.key.slice('k4.public.'.length), 'base64url'));
  const signed = await signReceipt(
    {
      iss: 'Example Software',
      jti: Buffer.from(countingBytes(0x33)(16)).toString('base64url'),
      iat: '2026-03-02T10:00:00Z',
      aud,
      kid,
      req: jti,
      releaseClass: 'proved',
      ...changes,
    },
    issuerSigner(issuer.secretKey, ed25519),
  );
  return signed.envelope;
}
