import { formatInstant, type Instant } from '@offline-activation/codec';
import type { ActivationView } from '@offline-activation/protocol';
import type { Activation, IssuedToken } from '../rules/book.js';
import { timeMember } from '../rules/time-member.js';

/**
 * The activation view of a live or ending activation.
 *
 * @param unlockAt - That of the current token where it goes with it; else that of the lock in force.
 * @spec 11.4, 11.7 (HTTP-30, HTTP-53)
 */
export function activationView(
  activation: Activation,
  token: Pick<IssuedToken, 'mode' | 'generation'>,
  unlockAt: Instant | undefined,
): ActivationView {
  return {
    id: activation.id,
    state: activation.state === 'ending' ? 'ending' : 'live',
    mode: token.mode,
    generation: token.generation,
    createdAt: formatInstant(activation.createdAt),
    ...timeMember('unlockAt', unlockAt),
    device: activation.device,
  };
}
