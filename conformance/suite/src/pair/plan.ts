import type { LicensePlan } from '../plan.js';

/** Handle of the one license that a walk is about. */
export const LICENSE = 'L';

/** A world with one license of a profile, as the profile has it. */
export const worldOf = (profile: LicensePlan['policy']['profile']) => ({
  licenses: { [LICENSE]: { policy: { profile } } },
});
