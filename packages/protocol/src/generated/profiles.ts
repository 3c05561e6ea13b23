// Generated from spec/registries/profiles.json by "npm run generate". Do not edit.

import type { Policy } from '../policy/policy.js';

/**
 * Names of the profiles.
 *
 * @spec 15.1
 */
export const PROFILE_NAMES = ['text-3-seats', 'file-strict'] as const;

/**
 * One of {@link PROFILE_NAMES}.
 */
export type ProfileName = (typeof PROFILE_NAMES)[number];

/**
 * A policy preset.
 */
export interface Profile {
  /** Seats of a license that states none. */ readonly seatLimit: number;
  /** The complete policy; not to be changed in place. */ readonly policy: Policy;
}

/**
 * The profiles by name.
 *
 * @spec 15.1
 */
export const PROFILES: Readonly<Record<ProfileName, Profile>> = {
  'text-3-seats': {
    seatLimit: 3,
    policy: {
      credentials: 'key-and-email',
      keyFormat: 'oap-key-1',
      offlineToken: 'perpetual',
      lock: 'P6M',
      lease: 'P14D',
      grace: 'P0D',
      reissueBudget: 5,
      forcedReleaseBudget: 1,
      forcedRelease: 'allowed',
      weakFingerprint: 'refuse',
      binding: {
        components: [
          { name: 'hw.smbios-uuid.1', class: 'hardware', weight: 3 },
          { name: 'hw.board-serial.1', class: 'hardware', weight: 2 },
          { name: 'hw.disk-serial.1', class: 'hardware', weight: 2 },
          { name: 'hw.cpu.1', class: 'hardware', weight: 1 },
          { name: 'net.mac.1', class: 'network', weight: 1 },
          { name: 'os.install-id.1', class: 'os', weight: 1 },
        ],
        quorum: 5,
        required: [],
      },
    },
  },
  'file-strict': {
    seatLimit: 2,
    policy: {
      credentials: 'key',
      keyFormat: 'oap-key-1',
      offlineToken: 'P12M',
      lock: 'P1M',
      lease: 'P14D',
      grace: 'P0D',
      reissueBudget: 5,
      forcedReleaseBudget: 1,
      forcedRelease: 'refused',
      weakFingerprint: 'refuse',
      binding: {
        components: [
          { name: 'hw.smbios-uuid.1', class: 'hardware', weight: 3 },
          { name: 'hw.board-serial.1', class: 'hardware', weight: 2 },
          { name: 'hw.disk-serial.1', class: 'hardware', weight: 2 },
          { name: 'net.mac.1', class: 'network', weight: 1 },
          { name: 'os.install-id.1', class: 'os', weight: 3 },
          { name: 'os.version-major.1', class: 'os', weight: 3 },
        ],
        quorum: 12,
        required: ['os.install-id.1'],
      },
    },
  },
};
