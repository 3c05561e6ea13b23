import type { SeatMode } from '@offline-activation/protocol';

/**
 * The mode of a token that is issued: online if the request's challenge was accepted, else offline.
 *
 * @spec 5.1 (TOK-9)
 */
export function seatModeOf(challengeAccepted: boolean): SeatMode {
  return challengeAccepted ? 'online' : 'offline';
}
