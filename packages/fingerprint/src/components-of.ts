import type { Component } from '@offline-activation/protocol';
import { digestOf } from './digest.js';
import { isPlaceholder } from './placeholder.js';
import { isTooShort } from './too-short.js';

/** What a machine says of itself: a value in the registry's canonical form by component name; null if unreadable. */
export type Facts = Readonly<Record<string, string | null>>;

/**
 * Makes the components of a machine's facts for one product, in the order of the facts.
 *
 * Leaves out what is unreadable, too short or a placeholder: nothing is sent as a constant. Does not bring values into
 * their canonical form, and does not limit how many there are.
 *
 * @spec 8.1 (FP-1, FP-2)
 */
export function componentsOf(product: string, facts: Facts): Component[] {
  return Object.entries(facts).flatMap(([name, value]) => {
    if (value === null || isTooShort(name, value) || isPlaceholder(value)) return [];
    return [{ name, digest: digestOf(product, name, value) }];
  });
}
