import { encodeBase64Url, type RandomSource } from '@offline-activation/keys';

const ID_BYTES = 16;
const SECRET_BYTES = 32;

/**
 * Draws an id of 16 random bytes: a `jti` or a challenge.
 *
 * @spec 3.2 (TOK-12, CHAL-1)
 */
export function freshJti(random: RandomSource): string {
  return encodeBase64Url(random(ID_BYTES));
}

/** Draws the id of an activation. */
export function freshActivationId(random: RandomSource): string {
  return `act-${encodeBase64Url(random(ID_BYTES))}`;
}

/** Draws a secret of 32 random bytes, for a mailed link or a session. */
export function freshSecret(random: RandomSource): string {
  return encodeBase64Url(random(SECRET_BYTES));
}
