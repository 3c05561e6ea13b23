import type { Comparison } from '@offline-activation/fingerprint';

/**
 * What an error tells of a comparison: the verdict, and by name what changed and what could not be read. `components`
 * is the part of them that the verdict is about. No digest is among it.
 *
 * @spec 8.3 (MATCH-2), 12.1
 */
export function verdictDetails(comparison: Comparison): Record<string, unknown> {
  const { verdict, changed, missing } = comparison;
  return {
    comparison,
    fingerprint: verdict,
    components: verdict === 'indeterminate' ? missing : changed,
    changed,
    missing,
  };
}
