import type { Instant } from '@offline-activation/codec';
import type { Session } from '../session.js';
import { activateBy } from './exchange.js';
import { partyOf } from './session-party.js';

/** What a person activates online with. */
export interface ActivateRequest {
  readonly now: Instant;
  readonly licenseKey: string;
  readonly email?: string;
  readonly edition?: string;
  readonly shareLabel?: boolean;
}

/**
 * Activates online.
 *
 * @throws {@link ProtocolError} `not-supported`, `network-unavailable`, `network-blocked`, `server-unavailable`, the
 *   server's refusals, and as loading and making a code; token and machine key are as they were.
 * @spec 16.8 (NET-3, NET-8, NET-9)
 */
export function activate(
  session: Session,
  { now, shareLabel, ...credentials }: ActivateRequest,
): Promise<void> {
  return activateBy(partyOf(session, now, shareLabel), session.options, credentials);
}
