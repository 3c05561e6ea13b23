import type { Instant } from '@offline-activation/codec';
import type { Session } from '../session.js';
import { checkInBy } from './exchange.js';
import { partyOf } from './session-party.js';

/** How far a check-in came. */
export interface CheckInResult {
  /** Whether the server has confirmed that the machine holds the token now stored. */
  readonly confirmed: boolean;
}

/**
 * Checks in, and confirms what that brings.
 *
 * @throws {@link ProtocolError} `activation-not-found` without a stored token; else as activating.
 * @spec 16.8 (NET-20 to NET-22, NET-24)
 */
export async function checkIn(session: Session, now: Instant): Promise<CheckInResult> {
  return { confirmed: await checkInBy(partyOf(session, now), session.options) };
}
