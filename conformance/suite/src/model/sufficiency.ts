import type { Component } from '../oracle/fingerprint.js';
import type { BindingPolicy } from '../plan.js';

const carried = (policy: BindingPolicy, components: readonly Component[]) =>
  policy.components.filter(({ name }) => components.some((component) => component.name === name));

/** The listed names that a code lacks, in the policy's order. @spec 8.4 */
export function lacking(policy: BindingPolicy, components: readonly Component[]): string[] {
  const present = carried(policy, components);
  return policy.components.filter((listed) => !present.includes(listed)).map(({ name }) => name);
}

/** Whether a token may be bound to these components. @spec 8.4 */
export function isSufficient(policy: BindingPolicy, components: readonly Component[]): boolean {
  const total = carried(policy, components).reduce((sum, { weight }) => sum + weight, 0);
  const names = components.map(({ name }) => name);
  return total >= policy.quorum && policy.required.every((name) => names.includes(name));
}

/** Whether the policy lists hardware and the code carries none of it. @spec 8.4 */
export function isWeak(policy: BindingPolicy, components: readonly Component[]): boolean {
  const hardware = (listed: { class: string }) => listed.class === 'hardware';
  return policy.components.some(hardware) && !carried(policy, components).some(hardware);
}
