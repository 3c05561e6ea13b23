import { type Artifact, asJson, signArtifact } from '../oracle/artifact.js';
import { fromBase64url, toBase64url } from '../oracle/base64url.js';
import { parseInstant } from '../oracle/calendar.js';
import type { TokenClaims } from '../oracle/claims.js';
import { makeDeactivation } from '../oracle/deactivation.js';
import { withClaims } from '../oracle/forge/ingredients.js';
import { machineIdentity } from '../oracle/identity.js';
import { type Issuer, issueReceipt, makeIssuer } from '../oracle/issuer.js';
import { seededRandom } from '../oracle/random.js';
import type { TokenFault } from './fault.js';

/** A vendor's key that no application was built with. */
export function unknownIssuer(issuer: Issuer): Issuer {
  return makeIssuer('unknown', issuer.iss, 99);
}

/** The envelope of a token with a fault. */
export function faultyToken(good: Artifact<'token'>, fault: TokenFault, issuer: Issuer): string {
  const { claims } = good;
  const stranger = machineIdentity({ seed: 'stage', nonce: 0, name: 'stranger' });
  const other = (change: Partial<TokenClaims>) =>
    signArtifact('token', { ...claims, ...change }, issuer.keys).text;
  const broken = (change: object) =>
    withClaims(
      { kind: 'token', claims: asJson(claims), signer: issuer.keys },
      { ...asJson(claims), ...change },
    );
  switch (fault) {
    case 'other-key':
      return other({ cnf: { kid: stranger.kid } });
    case 'other-machine':
      return other({
        binding: {
          ...claims.binding,
          components: claims.binding.components.map((component, n) => ({
            ...component,
            digest: toBase64url(new Uint8Array(16).fill(n + 1)),
          })),
        },
      });
    case 'wrong-kind':
      return receiptOfAnother(claims.aud, issuer);
    case 'bad-signature':
      return flipped(good.text);
    case 'unknown-key':
      return signArtifact('token', claims, unknownIssuer(issuer).keys).text;
    case 'other-product':
      return other({ aud: `${claims.aud}-other`.slice(0, 64) });
    case 'lower-generation':
      return other({ seat: { ...claims.seat, generation: 1 } });
    case 'claims':
      return broken({ nbf: 'yesterday' });
    case 'critical':
      return broken({ crit: ['x-later'], 'x-later': true });
    case 'other-version':
      return broken({ ver: 2 });
  }
}

/** A receipt for the key of a machine that nobody has asked about. */
export function receiptOfAnother(product: string, issuer: Issuer): string {
  const random = seededRandom('stage', 'receipt of another');
  const issuedAt = parseInstant('2026-01-01T00:00:00Z') ?? 0;
  const machine = machineIdentity({ seed: 'stage', nonce: 0, name: 'stranger' });
  const { claims } = makeDeactivation(machine, { product, issuedAt, random });
  return issueReceipt(issuer, claims, { issuedAt, random, releaseClass: 'proved' }).text;
}

/** An envelope with one bit of its signature changed. */
function flipped(envelope: string): string {
  const [version, purpose, body = '', footer] = envelope.split('.');
  const bytes = fromBase64url(body) ?? new Uint8Array(64);
  const at = bytes.length - 60;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return [version, purpose, toBase64url(bytes), footer].join('.');
}
