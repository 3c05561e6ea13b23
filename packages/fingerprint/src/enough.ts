import type { BindingPolicy, Component } from '@offline-activation/protocol';
import { weightOf } from './weight.js';

/**
 * Tells whether the listed components that a code carries reach the quorum, and every required name is among them.
 *
 * @spec 8.4 (ORD-13)
 */
export function isEnough(policy: BindingPolicy, carried: readonly Component[]): boolean {
  const names = new Set(carried.map(({ name }) => name));
  const total = weightOf(policy.components.filter(({ name }) => names.has(name)));
  return total >= policy.quorum && policy.required.every((name) => names.has(name));
}
