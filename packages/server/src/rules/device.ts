import type { Device, MachineCode } from '@offline-activation/protocol';

/**
 * What people see of a machine: the platform, and the label where its code has one.
 *
 * @spec 11.4
 */
export function deviceOf({ machine: { platform, label } }: MachineCode): Device {
  return label === undefined ? { platform } : { platform, label };
}
