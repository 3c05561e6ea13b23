import { type Static, Type } from '@sinclair/typebox';
import { oneOf } from '../forms.js';
import { PROFILE_NAMES } from '../generated/profiles.js';
import { Policy } from './policy.js';

/** A policy as a license states it: a profile's name, and members in place of the profile's. */
export const PolicyOverride = Type.Object(
  {
    profile: oneOf(PROFILE_NAMES, { description: 'Profile whose members hold where none is given.' }),
    ...Type.Partial(Policy).properties,
  },
  {
    description:
      "A policy as a license states it: a profile's name, and members in place of the profile's. `binding` is replaced whole; `lock: null` means no lock.",
    'x-spec': '13.2',
  },
);

/** @interface */
export type PolicyOverride = Static<typeof PolicyOverride>;
