import type { TokenClaims } from './claims.js';
import type { Component } from './fingerprint.js';
import { type Match, matchFingerprint } from './match.js';
import { type Anchor, readArtifact } from './read-artifact.js';
import { type Refusal, refuse } from './refusal.js';

/** The machine and application that read a token, and what they remember. What is left out is not looked at. */
export interface TokenReader {
  readonly anchors: readonly Anchor[];
  readonly product?: string;
  readonly machine?: { readonly kid: string; readonly components: readonly Component[] };
  /** Whether an indeterminate verdict is within its grace. */
  readonly withinGrace?: boolean;
  /** The highest generation accepted so far, by license id. */
  readonly generations?: ReadonlyMap<string, number>;
}

/** A token that reading accepts. */
export interface ReadToken {
  readonly ok: true;
  readonly claims: TokenClaims;
  /** Id of the issuer key that signed it. */
  readonly kid: string;
  /** The verdict, where a machine was given. */
  readonly match?: Match;
}

/** Verifies a token in the normative order, first failure wins. Does not look at the clock. @spec 3.5 */
export function readToken(text: string, reader: TokenReader): ReadToken | Refusal {
  const read = readArtifact('token', text, reader.anchors); // 1 to 7
  if (!read.ok) return read;
  const { claims, kid } = read;

  // 8. Product.
  if (reader.product !== undefined && claims.aud !== reader.product) {
    return refuse('product-mismatch', 'aud', { expected: reader.product, got: claims.aud });
  }

  const { machine } = reader;
  const match = machine && matchFingerprint(claims.binding, machine.components);

  // 9. Machine key; the fingerprint's verdict goes with it.
  if (machine && claims.cnf.kid !== machine.kid) {
    return refuse('machine-key-mismatch', 'cnf', { fingerprint: match });
  }

  // 10. Fingerprint.
  if (match?.verdict === 'mismatch') {
    return refuse('machine-mismatch', 'mismatch', { fingerprint: match, components: match.changed });
  }
  if (match?.verdict === 'indeterminate' && !reader.withinGrace) {
    return refuse('machine-indeterminate', 'indeterminate', {
      fingerprint: match,
      components: match.missing,
    });
  }

  // 11. Generation.
  if (claims.seat.generation < (reader.generations?.get(claims.license.id) ?? 0)) {
    return refuse('generation-superseded', 'older generation');
  }
  return { ok: true, claims, kid, ...(match && { match }) };
}
