import type { Component } from '@offline-activation/protocol';

/** What became of a component of the reference. */
export type Fate = 'equal' | 'changed' | 'unreadable';

/**
 * Tells what became of a component of the reference: `equal`, if now has the name with the same digest; `changed`, if
 * with another one; `unreadable`, if now lacks the name.
 *
 * @param now - Digests by name.
 * @spec 8.3 (MATCH-1, FP-3)
 */
export function fateOf(component: Component, now: ReadonlyMap<string, string>): Fate {
  const digest = now.get(component.name);
  if (digest === undefined) return 'unreadable';
  return digest === component.digest ? 'equal' : 'changed';
}
