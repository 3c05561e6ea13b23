import { LIMITS } from '@offline-activation/protocol';

/**
 * Tells whether a token is not yet valid: exactly while now < nbf − 300.
 *
 * @spec 5.3 (EVAL-1)
 */
export function isNotYetValid(nbf: number, now: number): boolean {
  return now < nbf - LIMITS.skewSeconds;
}
