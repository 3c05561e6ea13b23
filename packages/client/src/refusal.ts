import type { Comparison } from '@offline-activation/fingerprint';
import {
  type DriverError,
  ERRORS,
  type ErrorCode,
  OFFERED_WITH,
  OFFERS,
  type Offer,
  type ProtocolError,
  problemMembersOf,
} from '@offline-activation/protocol';

/** What a person is told of an error: its code, what to do, what is offered, and the facts that the code goes with. */
export type Refusal = DriverError;

/**
 * Says what a person is told of an error.
 *
 * Beyond the members of problem documents these `details` are taken: `comparison`, `retryAfterSeconds` with
 * `rate-limited`, and `exists` with `storage-unwritable`.
 *
 * @spec 16.9 (TELL-1, TELL-2, TELL-3, TELL-5), 17.4
 */
export function refusalOf(error: ProtocolError): Refusal {
  const { code, details } = error;
  const { comparison, retryAfterSeconds, exists } = details;
  return {
    code,
    remedy: ERRORS[code].remedy,
    offers: offersWith(code),
    ...(problemMembersOf(error) as Partial<Refusal>),
    ...(comparison === undefined ? {} : { fingerprint: told(comparison as Comparison) }),
    ...(code === 'rate-limited' && typeof retryAfterSeconds === 'number' ? { retryAfterSeconds } : {}),
    ...(code === 'storage-unwritable' && typeof exists === 'boolean' ? { exists } : {}),
  };
}

/** What a person is told of a comparison. @spec 16.9 (TELL-7) */
export function told({
  verdict,
  score,
  unreadable,
  total,
  changed,
  missing,
}: Comparison): NonNullable<Refusal['fingerprint']> {
  return { verdict, score, unreadable, total, changed: [...changed], missing: [...missing] };
}

function offersWith(code: ErrorCode): Offer[] {
  return OFFERS.filter((offer) => OFFERED_WITH[offer].includes(code));
}
