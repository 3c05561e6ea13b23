import type { Fate } from './fate.js';
import type { Fated } from './tally.js';

/**
 * Tells whether the reference has no hardware, or some of its hardware has one of the given fates. So operating system
 * and network alone never carry a verdict where there was hardware.
 *
 * @spec 8.3 (MATCH-1)
 */
export function isAnchored(reference: readonly Fated[], fates: readonly Fate[]): boolean {
  const hardware = reference.filter(({ component }) => component.class === 'hardware');
  return hardware.length === 0 || hardware.some(({ fate }) => fates.includes(fate));
}
