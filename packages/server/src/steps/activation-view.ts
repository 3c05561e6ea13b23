import { formatInstant } from '@offline-activation/codec';
import type { ActivationView } from '@offline-activation/protocol';
import type { Activation, IssuedToken } from '../rules/book.js';
import { timeMember } from '../rules/time-member.js';

/**
 * The activation view of a live or ending activation. Its lock is the one in force, whatever the token says.
 *
 * @param activation - Settled: without a lock that is void.
 * @param token - The current one.
 * @spec 11.4, 11.7 (HTTP-30, HTTP-53)
 */
export function activationView(
  activation: Activation,
  token: Pick<IssuedToken, 'mode' | 'generation' | 'unlockAt'>,
): ActivationView {
  return {
    id: activation.id,
    state: activation.state === 'ending' ? 'ending' : 'live',
    mode: token.mode,
    generation: token.generation,
    createdAt: formatInstant(activation.createdAt),
    ...timeMember('unlockAt', activation.lock?.unlockAt),
    device: activation.device,
  };
}
