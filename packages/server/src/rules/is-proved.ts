import { compare } from '@offline-activation/fingerprint';
import type { Binding, Fingerprint } from '@offline-activation/protocol';

/**
 * Tells whether a deactivation is proved: its fingerprint gives `match` or `drifted` against the baseline stored for its
 * key.
 *
 * @param baseline - Undefined: no token was ever issued to the key.
 * @spec 6.2
 */
export function isProved(baseline: Binding | undefined, fingerprint: Fingerprint | undefined): boolean {
  if (baseline === undefined || fingerprint === undefined) return false;
  const { verdict } = compare(baseline, fingerprint.components);
  return verdict === 'match' || verdict === 'drifted';
}
