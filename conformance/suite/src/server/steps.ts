import type { H } from '../plan.js';
import type { ActivateStep, CheckInStep, DriftStep, LicenseChange, Step } from '../steps/step.js';
import { DIM } from './plans.js';

/** The machine asks for a seat of `L` with a fresh code. */
export const activate = (
  machine: H,
  more: Partial<Omit<ActivateStep, 'op' | 'machine'>> = {},
): ActivateStep => ({
  op: 'activate',
  machine,
  license: 'L',
  ...more,
});

/** Sends an earlier code again. */
export const again = (
  machine: H,
  code: H,
  more: Partial<Omit<ActivateStep, 'op' | 'machine' | 'code'>> = {},
): ActivateStep => activate(machine, { code, ...more });

const drift = (machine: H, change: DriftStep['change']): Step => ({ op: 'drift', machine, change });
export const change = (machine: H, ...names: string[]): Step => drift(machine, { kind: 'change', names });
export const hide = (machine: H, ...names: string[]): Step => drift(machine, { kind: 'hide', names });
export const twin = (machine: H, of: H): Step => drift(machine, { kind: 'twin', of });
/** Makes the machine indeterminate to its own baseline, and to that of a twin. */
export const dim = (machine: H): Step[] => [change(machine, ...DIM.change), hide(machine, ...DIM.hide)];

export const later = (by: string): Step => ({ op: 'advance', by });
export const setLicense = (license: H, what: LicenseChange): Step => ({
  op: 'setLicense',
  license,
  change: what,
});
export const deactivate = (machine: H, proof = true): Step => ({ op: 'deactivate', machine, proof });
export const release = (machine: H, license: H = 'L'): Step => ({ op: 'release', license, machine });
export const newKey = (machine: H): Step => ({ op: 'newKey', machine });
export const checkIn = (
  machine: H,
  more: Partial<Omit<CheckInStep, 'op' | 'machine'>> = {},
): CheckInStep => ({
  op: 'checkIn',
  machine,
  ...more,
});
export const challenge = (as: H): Step => ({ op: 'challenge', as });
export const setKeys = (...statuses: ('active' | 'retired' | 'revoked')[]): Step => ({
  op: 'setKeys',
  statuses,
});
