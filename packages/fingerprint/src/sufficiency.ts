import type { BindingPolicy, Component } from '@offline-activation/protocol';
import { isEnough } from './enough.js';
import { lacksHardware } from './weak.js';

/** Whether a token may be bound to a fingerprint under a policy. */
export interface Sufficiency {
  readonly sufficient: boolean;
  /** Sufficient, but without any of the hardware that the policy lists. */
  readonly weak: boolean;
  /** The listed names that the code lacks, in the policy's order. */
  readonly missing: readonly string[];
}

/**
 * Judges whether a fingerprint is sufficient and whether it is weak. What a weak one means is up to the policy's
 * `weakFingerprint`, which is not looked at here.
 *
 * @spec 8.4 (ORD-13, ORD-14)
 */
export function sufficiency(policy: BindingPolicy, components: readonly Component[]): Sufficiency {
  const sufficient = isEnough(policy, components);
  const carried = new Set(components.map(({ name }) => name));
  return {
    sufficient,
    weak: sufficient && lacksHardware(policy, components),
    missing: policy.components.map(({ name }) => name).filter((name) => !carried.has(name)),
  };
}
