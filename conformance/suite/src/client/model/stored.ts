import type { TokenClaims } from '../../oracle/claims.js';
import { kept } from '../../oracle/kept.js';
import { type Match, matchFingerprint } from '../../oracle/match.js';
import { readArtifact } from '../../oracle/read-artifact.js';
import { componentsNow } from './components.js';
import { anchorsOf, type ClientInputs, type ClientState } from './state.js';

/** How the stored token reads under the present inputs: steps 1 to 10. */
export type StoredReading =
  | { readonly fails: 'early'; readonly code: string }
  | {
      readonly fails: 'machine-key' | 'no';
      readonly claims: TokenClaims;
      readonly match: Match;
    };

/** A client is asked many times how it stands with one token, whose steps 1 to 7 hang on its text and the trusted keys alone. */
const readings = kept<ReturnType<typeof readArtifact<'token'>>>(64);

/** Reads the stored token as it reads now. @spec 5.2 (TOK-20), 16.1 */
export function readStored(state: ClientState, inputs: ClientInputs): StoredReading | undefined {
  if (!state.token) return undefined;
  const { text } = state.token;
  const { trust } = inputs;
  const read = readings(JSON.stringify([text, trust]), () => readArtifact('token', text, anchorsOf(inputs)));
  if (!read.ok) return { fails: 'early', code: read.code };
  const { claims } = read;
  if (claims.aud !== inputs.product) return { fails: 'early', code: 'product-mismatch' };
  const match = matchFingerprint(claims.binding, componentsNow(inputs));
  return { fails: claims.cnf.kid === state.kid ? 'no' : 'machine-key', claims, match };
}
