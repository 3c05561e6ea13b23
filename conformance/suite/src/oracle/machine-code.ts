import { type Artifact, signArtifact } from './artifact.js';
import { toBase64url } from './base64url.js';
import { formatInstant, type Instant } from './calendar.js';
import type { Fingerprint, MachineCodeClaims } from './claims.js';
import { componentsOf, type Machine, SCHEME } from './identity.js';
import { formatPublicKey } from './paserk.js';
import type { Random } from './random.js';

/** What a machine code says beside the machine. */
export interface MachineCodeOptions {
  readonly product: string;
  /** The machine's clock; may be wrong. */
  readonly issuedAt: Instant;
  /** Ids of the issuer keys that the application can verify, 1 to 16. */
  readonly accepts: readonly string[];
  /** Where `jti` is drawn from, if it is not given. */
  readonly random: Random;
  readonly jti?: string;
  readonly appVersion?: string;
  readonly challenge?: string;
  readonly holds?: { readonly sub: string; readonly generation: number };
  /** Whether the owner agreed to send the label. */
  readonly withLabel?: boolean;
  /** In place of the digests of the machine's facts. */
  readonly fingerprint?: Fingerprint;
}

/** Makes and signs a machine code. @spec 4 */
export function makeMachineCode(machine: Machine, options: MachineCodeOptions): Artifact<'machine-code'> {
  const claims: MachineCodeClaims = {
    kind: 'machine-code',
    ver: 1,
    jti: options.jti ?? randomId(options.random),
    iat: formatInstant(options.issuedAt),
    aud: options.product,
    machine: {
      key: formatPublicKey(machine.keys.publicKey),
      platform: machine.platform,
      osVersion: machine.osVersion,
      ...(options.withLabel && { label: machine.label }),
      fingerprint: options.fingerprint ?? fingerprintOf(machine, options.product),
    },
    app: { version: options.appVersion ?? '1.0.0' },
    accepts: options.accepts,
    ...(options.challenge !== undefined && { challenge: options.challenge }),
    ...(options.holds && { holds: options.holds }),
  };
  return signArtifact('machine-code', claims, machine.keys);
}

/** The fingerprint of a machine for a product, as it reads now. */
export function fingerprintOf(machine: Machine, product: string): Fingerprint {
  return { scheme: SCHEME, components: componentsOf(machine, product) };
}

/** A `jti` or challenge: 16 random bytes, 22 characters. */
export function randomId(random: Random): string {
  return toBase64url(random.bytes(16));
}
