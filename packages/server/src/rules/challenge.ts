import type { Instant } from '@offline-activation/codec';

/** A challenge that this server made. @spec 10.2 */
export interface ChallengeRecord {
  readonly madeAt: Instant;
  /** Whether a code that carries it was answered. */
  readonly used: boolean;
}
