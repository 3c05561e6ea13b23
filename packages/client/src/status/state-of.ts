import type { Instant } from '@offline-activation/codec';
import type { ClientState } from '@offline-activation/protocol';
import { evaluate } from '@offline-activation/verifier';
import { isRolledBack } from '../clock/rolled-back.js';
import type { StoredState } from '../state/stored-state.js';
import type { StoredToken } from '../token/stored-token.js';

/**
 * Says which state a client is in: of those whose conditions hold, the one that stands first in the table.
 *
 * @param state - As it is after the observation of `now`.
 * @param stored - The stored token as it reads now.
 * @spec 16.1 (STATE-1, STATE-3 to STATE-7)
 */
export function clientStateOf(state: StoredState, stored: StoredToken | null, now: Instant): ClientState {
  if (isDeactivated(state)) return 'deactivated';
  if (stored === null) return state.pending === null ? 'unactivated' : 'pending';
  if (stored.fault !== null) return 'invalid';
  const { claims, ofThisKey, comparison } = stored;
  const { verdict } = comparison;
  const time = evaluate(claims, now);
  if (!ofThisKey) return 'machine-key-mismatch';
  if (verdict === 'mismatch') return 'machine-mismatch';
  if (verdict === 'indeterminate') return 'machine-indeterminate';
  if (isRolledBack(state.floor, now)) return 'clock-rollback';
  if (time !== 'valid') return time;
  return verdict === 'drifted' ? 'machine-drifted' : 'active';
}

/** Tells whether a client is deactivated: a deactivation is stored, and neither a token nor a pending code is. @spec 16.1 */
function isDeactivated({ deactivations, token, pending }: StoredState): boolean {
  return deactivations.length > 0 && token === null && pending === null;
}
