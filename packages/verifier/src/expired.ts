/**
 * Tells whether a token has expired: exactly while now ≥ exp. One without `exp` never does.
 *
 * @spec 5.3 (EVAL-2)
 */
export function isExpired(exp: number | undefined, now: number): boolean {
  return exp !== undefined && now >= exp;
}
