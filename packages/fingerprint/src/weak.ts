import type { BindingPolicy, Component } from '@offline-activation/protocol';

/**
 * Tells whether a policy lists hardware and a code carries none of it.
 *
 * @spec 8.4 (ORD-13, ORD-14)
 */
export function lacksHardware(policy: BindingPolicy, carried: readonly Component[]): boolean {
  const hardware = policy.components.filter((listed) => listed.class === 'hardware');
  return (
    hardware.length > 0 && !hardware.some(({ name }) => carried.some((component) => component.name === name))
  );
}
