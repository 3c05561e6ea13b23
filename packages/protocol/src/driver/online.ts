import { type Static, Type } from '@sinclair/typebox';
import { chars } from '../forms.js';
import { LIMITS } from '../generated/limits.js';
import { now, shareLabel } from './forms.js';

/** Params of `activate`. */
export const DriverActivateParams = Type.Object(
  {
    now: now(),
    licenseKey: chars(1, LIMITS.licenseKeyCharsMax, { description: 'License key as typed.' }),
    email: Type.Optional(chars(0, LIMITS.emailCharsMax, { description: 'E-mail address as typed.' })),
    edition: Type.Optional(chars(0, LIMITS.textCharsMax, { description: 'Edition asked for.' })),
    shareLabel: shareLabel(),
  },
  { description: 'Params of `activate`.', 'x-spec': '17.3' },
);

/** @interface */
export type DriverActivateParams = Static<typeof DriverActivateParams>;

/** Params of `checkIn`. */
export const DriverCheckInParams = Type.Object(
  { now: now() },
  { description: 'Params of `checkIn`.', 'x-spec': '17.3' },
);

/** @interface */
export type DriverCheckInParams = Static<typeof DriverCheckInParams>;

/** How far a check-in came. */
export const DriverCheckInResult = Type.Object(
  {
    confirmed: Type.Boolean({
      description: 'Whether the server has confirmed that the machine holds the token now stored.',
    }),
  },
  { description: 'How far a check-in came.', 'x-spec': '17.3' },
);

/** @interface */
export type DriverCheckInResult = Static<typeof DriverCheckInResult>;
