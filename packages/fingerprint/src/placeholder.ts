import { DENYLIST_PATTERNS, DENYLIST_VALUES } from '@offline-activation/protocol';
import { foldValue } from './fold.js';

/**
 * Tells whether a value is a placeholder that names no machine: on the list, or of one of its patterns, after folding.
 *
 * @spec 15.3 (FP-2)
 */
export function isPlaceholder(value: string): boolean {
  const folded = foldValue(value);
  return DENYLIST_VALUES.includes(folded) || DENYLIST_PATTERNS.some((pattern) => pattern.test(folded));
}
