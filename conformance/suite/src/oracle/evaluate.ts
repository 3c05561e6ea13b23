import { type Instant, parseInstant } from './calendar.js';
import type { TokenClaims } from './claims.js';

/** Clock difference tolerated at `nbf`, in seconds. */
export const SKEW_SECONDS = 300;

/** What the clock says of a verified token. @spec 5.3 */
export type TimeState = 'not-yet-valid' | 'valid' | 'expired';

/** What a verified token is at an instant: valid from `nbf` less the skew up to, not including, `exp`. @spec 5.3 */
export function evaluate(claims: Pick<TokenClaims, 'nbf' | 'exp'>, now: Instant): TimeState {
  if (now < instant(claims.nbf) - SKEW_SECONDS) return 'not-yet-valid';
  return claims.exp !== undefined && now >= instant(claims.exp) ? 'expired' : 'valid';
}

function instant(text: string): Instant {
  const value = parseInstant(text);
  if (value === undefined) throw new TypeError('not a time');
  return value;
}
