import type { BindingPolicy, H, LicensePlan, PolicyPlan, WorldPlan } from '../plan.js';

/** A license of the profile `text-3-seats`, with what a case departs from. */
export const text = (
  policy: Partial<PolicyPlan> = {},
  license: Omit<LicensePlan, 'policy'> = {},
): LicensePlan => ({
  ...license,
  policy: { profile: 'text-3-seats', ...policy },
});

/** A license of the profile `file-strict`. */
export const strict = (
  policy: Partial<PolicyPlan> = {},
  license: Omit<LicensePlan, 'policy'> = {},
): LicensePlan => ({
  ...license,
  policy: { profile: 'file-strict', ...policy },
});

/** A world with one license, `L`, and perhaps more. */
export const world = (
  L: LicensePlan,
  more: Readonly<Record<H, LicensePlan>> = {},
  rest: Omit<WorldPlan, 'licenses'> = {},
): WorldPlan => ({
  licenses: { L, ...more },
  ...rest,
});

/** Hides or changes that leave a `text-3-seats` machine drifted, indeterminate or mismatched: score of 10, quorum 5. */
export const DRIFTED = ['net.mac.1'] as const;
export const MISMATCHED = ['hw.smbios-uuid.1', 'hw.board-serial.1', 'hw.disk-serial.1', 'hw.cpu.1'] as const;
/** Changed: 4 of 10; hidden beside it: 3 of 10. What stays equal is 3, with the hidden ones 6. */
export const DIM = { change: ['hw.board-serial.1', 'hw.disk-serial.1'], hide: ['hw.smbios-uuid.1'] } as const;

/** A policy under which a machine without hardware facts is sufficient, but weak. */
export const WEAK_BINDING: BindingPolicy = {
  components: [
    { name: 'hw.smbios-uuid.1', class: 'hardware', weight: 3 },
    { name: 'net.mac.1', class: 'network', weight: 2 },
    { name: 'os.install-id.1', class: 'os', weight: 3 },
  ],
  quorum: 3,
  required: [],
};
export const HARDWARE = ['hw.smbios-uuid.1', 'hw.board-serial.1', 'hw.disk-serial.1', 'hw.cpu.1'] as const;
