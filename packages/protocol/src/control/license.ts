import { type Static, Type } from '@sinclair/typebox';
import { chars, integer, lowerName, name, time } from '../forms.js';
import { LIMITS } from '../generated/limits.js';
import { LicenseState } from '../http/portal-licenses.js';
import { PolicyOverride } from '../policy/policy-override.js';

/** A license as a world's seed states it. */
export const License = Type.Object(
  {
    id: name({ description: 'License id.' }),
    key: chars(1, LIMITS.licenseKeyCharsMax, { description: "License key, of the policy's `keyFormat`." }),
    email: Type.Optional(
      chars(1, LIMITS.emailCharsMax, { description: 'E-mail address that it was bought with.' }),
    ),
    product: lowerName({ description: 'Product id.' }),
    state: LicenseState,
    editions: Type.Array(name({ description: 'An edition.' }), {
      minItems: 1,
      maxItems: LIMITS.editionsMax,
      uniqueItems: true,
      description: 'Editions that it includes; a request that names none is for the first.',
    }),
    limit: integer({ minimum: 0, maximum: LIMITS.seatLimitMax, description: 'Seats.' }),
    expiresAt: Type.Optional(time({ description: 'First instant at which it has expired; absent: never.' })),
    entitlements: Type.Optional(
      Type.Array(name({ description: 'An entitlement.' }), {
        maxItems: LIMITS.entitlementsMax,
        uniqueItems: true,
        description: 'Entitlements, in the order of its tokens; absent: none.',
      }),
    ),
    policy: PolicyOverride,
  },
  { description: "A license as a world's seed states it.", 'x-spec': '13.2' },
);

/** @interface */
export type License = Static<typeof License>;
