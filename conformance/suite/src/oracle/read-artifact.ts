import { ENVELOPE_CHARS_MAX } from './carrier-text.js';
import { type ClaimsOf, claimsFault } from './claims.js';
import { isObject, type JsonObject } from './json.js';
import { assertionOf, isIssuerKind, type Kind, kindNamed } from './kinds.js';
import { keyId, parsePublicKey } from './paserk.js';
import { type Envelope, type EnvelopeFault, envelopeFault, parseEnvelope } from './paseto.js';
import { malformed, type Refusal, refuse } from './refusal.js';
import { parseStrictJson } from './strict-json.js';

/** Most bytes of a footer. @spec 3.1 (ENV-5) */
export const FOOTER_BYTES_MAX = 128;

/** An issuer key that a reader was built with. */
export interface Anchor {
  readonly publicKey: Uint8Array;
  readonly revoked?: boolean;
}

/** An artifact that reads well up to its claims. */
export interface ReadArtifact<K extends Kind> {
  readonly ok: true;
  readonly kind: K;
  readonly claims: ClaimsOf[K];
  /** Id of the key that signed it. */
  readonly kid: string;
}

/** Reads an envelope as an artifact of a kind: steps 1 to 7, first failure wins. @spec 3.5 */
export function readArtifact<K extends Kind>(
  kind: K,
  text: string,
  anchors: readonly Anchor[] = [],
): ReadArtifact<K> | Refusal {
  // 1. Size.
  if (text.length > ENVELOPE_CHARS_MAX) return refuse('too-large', 'envelope');

  // 2. Structure.
  const parsed = parseEnvelope(text);
  if (!parsed.ok) return noEnvelope(parsed.fault);
  const payload = parseStrictJson(parsed.envelope.payload);
  if (!payload.ok) return malformed('json', `payload ${payload.reason}`);
  const claims = payload.value;
  const footer = readFooter(kindNamed(claims.kind), parsed.envelope.footer);
  if (!footer.ok) return footer;

  // 3. Kind.
  if (typeof claims.kind !== 'string') return malformed('json', 'no kind');
  if (claims.kind !== kind) {
    return refuse('wrong-kind', 'another kind', {
      expected: kind,
      got: [...claims.kind].slice(0, 64).join(''),
    });
  }

  // 4. Version. Anything but an integer is left to the claims.
  if (Number.isInteger(claims.ver) && claims.ver !== 1) return refuse('version-unsupported', 'ver');

  // 5. Key.
  const key = isIssuerKind(kind) ? issuerKey(footer.kid, anchors) : machineKey(claims);
  if (!key.ok) return key;

  // 6. Signature.
  const fault = envelopeFault(key.publicKey, parsed.envelope, assertionOf(kind));
  if (fault) return refuse('signature-invalid', fault);

  // 7. Claims, then extensions.
  const pointer = claimsFault(kind, claims);
  if (pointer !== undefined) return refuse('claims-invalid', pointer, { pointer });
  if (claims.crit !== undefined) return refuse('extension-unsupported', 'crit', { crit: claims.crit });

  return { ok: true, kind, claims: claims as unknown as ClaimsOf[K], kid: keyId(key.publicKey) };
}

function noEnvelope(fault: EnvelopeFault): Refusal {
  if (fault === 'version') return refuse('version-unsupported', fault);
  return malformed(fault === 'header' ? 'no-token' : 'base64url', fault);
}

/** The id in a footer. It is judged by the kind that the artifact itself claims, so that `wrong-kind` stays reachable. */
function readFooter(
  kind: Kind | undefined,
  bytes: Envelope['footer'],
): { ok: true; kid: string | undefined } | Refusal {
  if (bytes.length === 0) return { ok: true, kid: undefined };
  if (kind && !isIssuerKind(kind)) return malformed('footer', 'footer of a machine-signed artifact');
  if (bytes.length > FOOTER_BYTES_MAX) return malformed('footer', 'footer size');
  const footer = parseStrictJson(bytes);
  if (!footer.ok) return malformed('footer', `footer ${footer.reason}`);
  const { kid, ...others } = footer.value;
  if (typeof kid !== 'string' || Object.keys(others).length > 0) return malformed('footer', 'footer members');
  return { ok: true, kid };
}

type FoundKey = { readonly ok: true; readonly publicKey: Uint8Array } | Refusal;

/** An artifact without a footer names no key. */
function issuerKey(kid: string | undefined, anchors: readonly Anchor[]): FoundKey {
  const anchor = anchors.find(({ publicKey }) => keyId(publicKey) === kid);
  if (!anchor) return refuse('key-unknown', kid === undefined ? 'no footer' : 'no such anchor');
  return anchor.revoked ? refuse('key-revoked', 'revoked') : { ok: true, publicKey: anchor.publicKey };
}

function machineKey(claims: JsonObject): FoundKey {
  const key = isObject(claims.machine) ? claims.machine.key : undefined;
  const publicKey = typeof key === 'string' ? parsePublicKey(key) : undefined;
  if (!publicKey) return refuse('claims-invalid', '/machine/key', { pointer: '/machine/key' });
  return { ok: true, publicKey };
}
