import { fromBase64url } from './base64url.js';
import { parseInstant } from './calendar.js';
import type { Component } from './fingerprint.js';
import type { Platform } from './identity.js';
import type { Json, JsonObject } from './json.js';
import type { Kind } from './kinds.js';
import type { Binding } from './match.js';
import { isKeyId, parsePublicKey } from './paserk.js';
import { byName, integer, list, matching, oneOf, record, type Shape, text } from './shape.js';

/** What a machine says of itself, digested. @spec 8.1 */
export interface Fingerprint {
  readonly scheme: string;
  readonly components: readonly Component[];
}

/** Payload of a machine code. Times are the strings of the wire. @spec 4 */
export interface MachineCodeClaims {
  readonly kind: 'machine-code';
  readonly ver: 1;
  readonly jti: string;
  readonly iat: string;
  readonly aud: string;
  readonly machine: {
    readonly key: string;
    readonly platform: Platform;
    readonly osVersion?: string;
    readonly label?: string;
    readonly fingerprint: Fingerprint;
  };
  readonly app: { readonly version: string };
  readonly accepts: readonly string[];
  readonly challenge?: string;
  readonly holds?: { readonly sub: string; readonly generation: number };
}

/** Payload of an activation token. @spec 5 */
export interface TokenClaims {
  readonly kind: 'token';
  readonly ver: 1;
  readonly iss: string;
  readonly jti: string;
  readonly iat: string;
  readonly nbf: string;
  readonly exp?: string;
  readonly aud: string;
  readonly sub: string;
  readonly req: string;
  readonly cnf: { readonly kid: string };
  readonly license: {
    readonly id: string;
    readonly edition: string;
    readonly expiresAt?: string;
    readonly entitlements: readonly string[];
  };
  readonly seat: {
    readonly generation: number;
    readonly limit: number;
    readonly mode: 'offline' | 'online';
    readonly unlockAt?: string;
  };
  readonly binding: Binding;
}

/** Payload of a deactivation code. @spec 6.1 */
export interface DeactivationClaims {
  readonly kind: 'deactivation';
  readonly ver: 1;
  readonly jti: string;
  readonly iat: string;
  readonly aud: string;
  readonly machine: { readonly key: string; readonly fingerprint?: Fingerprint };
  readonly sub?: string;
  readonly generation?: number;
  readonly challenge?: string;
}

/** How a server has released the seat of a deactivated machine. @spec 6.3 */
export type ReleaseClass = 'proved' | 'lapsed' | 'forced' | 'ending' | 'none';

/** Payload of a receipt. @spec 6.3 */
export interface ReceiptClaims {
  readonly kind: 'receipt';
  readonly ver: 1;
  readonly iss: string;
  readonly jti: string;
  readonly iat: string;
  readonly aud: string;
  readonly sub?: string;
  readonly kid: string;
  readonly releaseClass: ReleaseClass;
  readonly req: string;
}

/** Payload of an artifact by its kind. */
export interface ClaimsOf {
  'machine-code': MachineCodeClaims;
  token: TokenClaims;
  deactivation: DeactivationClaims;
  receipt: ReceiptClaims;
}

// Forms of §3.2.
const random16 = matching(/^[A-Za-z0-9_-]{22}$/, (id) => fromBase64url(id) !== undefined);
const time = matching(/Z$/, (value) => parseInstant(value) !== undefined);
const lowerName = matching(/^[a-z0-9][a-z0-9.-]{0,63}$/);
const anyName = matching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);
const keyId = matching(/^k4\.pid\./, isKeyId);
const publicKey = matching(/^k4\.public\./, (key) => parsePublicKey(key) !== undefined);
const generation = integer(1);
const issuer = text(200);
const label = text(64);

const component = { name: lowerName, digest: random16 };
const fingerprint = record({ scheme: lowerName, components: list(record(component), 0, 16, byName) });
const boundComponent = { ...component, class: oneOf('hardware', 'os', 'network'), weight: integer(1, 1000) };
const common = { jti: random16, iat: time, aud: lowerName };

const SHAPES: Readonly<Record<Kind, { required: Record<string, Shape>; optional: Record<string, Shape> }>> = {
  'machine-code': {
    required: {
      ...common,
      machine: record(
        { key: publicKey, platform: oneOf('windows', 'macos', 'linux', 'other'), fingerprint },
        { osVersion: label, label },
      ),
      app: record({ version: label }),
      accepts: list(keyId, 1, 16),
    },
    optional: { challenge: random16, holds: record({ sub: anyName, generation }) },
  },
  token: {
    required: {
      ...common,
      iss: issuer,
      nbf: time,
      sub: anyName,
      req: random16,
      cnf: record({ kid: keyId }),
      license: record(
        { id: anyName, edition: anyName, entitlements: list(anyName, 0, 32) },
        { expiresAt: time },
      ),
      seat: record({ generation, limit: integer(0), mode: oneOf('offline', 'online') }, { unlockAt: time }),
      binding: record({
        scheme: lowerName,
        components: list(record(boundComponent), 1, 16, byName),
        quorum: integer(1),
      }),
    },
    optional: { exp: time },
  },
  deactivation: {
    required: { ...common, machine: record({ key: publicKey }, { fingerprint }) },
    optional: { sub: anyName, generation, challenge: random16 },
  },
  receipt: {
    required: {
      ...common,
      iss: issuer,
      kid: keyId,
      releaseClass: oneOf('proved', 'lapsed', 'forced', 'ending', 'none'),
      req: random16,
    },
    optional: { sub: anyName },
  },
};

/** The JSON pointer of the first member of a payload that breaks the table of its kind, or undefined. */
export function claimsFault(kind: Kind, claims: JsonObject): string | undefined {
  const { required, optional } = SHAPES[kind];
  const known = { kind: oneOf(kind), ver: integer(1, 1), ...required };
  return record(known, optional)(claims, '') ?? critFault({ ...known, ...optional }, claims);
}

/** `crit` lists members that are there and that this revision does not define. @spec 3.2 (JSON-7) */
function critFault(known: Record<string, Shape>, claims: JsonObject): string | undefined {
  if (!Object.hasOwn(claims, 'crit')) return undefined;
  const extension = (name: string) =>
    name !== 'crit' && !Object.hasOwn(known, name) && Object.hasOwn(claims, name);
  return list(matching(/^/, extension), 1, Number.MAX_SAFE_INTEGER)(claims.crit as Json, '/crit');
}
