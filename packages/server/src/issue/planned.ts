import type { Instant } from '@offline-activation/codec';
import type { MachineCode, SeatMode } from '@offline-activation/protocol';
import { withActivation } from '../rules/book.js';
import { deviceOf } from '../rules/device.js';
import type { LicenseRecord } from '../rules/license-record.js';
import { lockAfter } from '../rules/lock-after.js';
import type { Seated } from './seated.js';

/** A token that is about to be issued, with the activation as it will be then. */
export interface Planned extends Seated {
  readonly mode: SeatMode;
  readonly edition: string;
  readonly by: 'activation' | 'check-in';
}

/** What is known of the token beside its seat. */
export interface Plan extends Omit<Planned, keyof Seated> {
  readonly now: Instant;
  readonly license: LicenseRecord;
  readonly code: MachineCode;
}

/**
 * Plans a token for an activation: its lock, and the device as the code describes it.
 *
 * @spec 10.1 (LOCK-1, LOCK-4, LOCK-6, LOCK-7), 11.4
 */
export function planned(seated: Seated, { now, license, code, mode, edition, by }: Plan): Planned {
  const { lock: before, ...rest } = seated.activation;
  const lock = lockAfter({ lock: before, mode, iat: now, policyLock: license.policy.lock });
  const activation = { ...rest, ...(lock && { lock }), device: deviceOf(code) };
  return {
    book: withActivation(seated.book, activation),
    activation,
    binding: seated.binding,
    mode,
    edition,
    by,
  };
}
