import type { Instant } from '@offline-activation/codec';
import { type ClientState, STATES, type Token } from '@offline-activation/protocol';
import { evaluate } from '@offline-activation/verifier';
import { isWithinGrace } from '../clock/grace.js';
import { isRolledBack } from '../clock/rolled-back.js';
import type { StoredState } from '../state/stored-state.js';

/**
 * Tells whether the application may run licensed, as the registry says of its state.
 *
 * @param claims - Of the stored token, where it passes steps 1 to 8.
 * @spec 16.1 (STATE-2), 8.5 (FP-4), 16.6 (CLOCK-9)
 */
export function isUsable(
  name: ClientState,
  state: StoredState,
  claims: Pick<Token, 'nbf' | 'exp'> | null,
  now: Instant,
): boolean {
  switch (STATES[name].usable) {
    case 'always':
      return true;
    case 'never':
      return false;
    case 'within-grace':
      return isWithinGrace(state.firstSight, now) && !isRolledBack(state.floor, now) && isInTime(claims, now);
    case 'without-exp':
      return claims !== null && claims.exp === undefined;
  }
}

/** The clock binds tokens that end. */
const isInTime = (claims: Pick<Token, 'nbf' | 'exp'> | null, now: Instant): boolean =>
  claims?.exp === undefined || evaluate(claims, now) === 'valid';
