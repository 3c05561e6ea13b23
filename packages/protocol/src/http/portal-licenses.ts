import { type Static, Type } from '@sinclair/typebox';
import { integer, lowerName, name, oneOf, time, url } from '../forms.js';
import { LIMITS } from '../generated/limits.js';
import { ActivationView } from './activation-view.js';

/** State of a license. */
export const LicenseState = oneOf(['active', 'suspended', 'revoked'], {
  description: 'State of a license; that it has expired is said by `expiresAt` alone.',
  'x-spec': '13.2',
});

/** State of a license. */
export type LicenseState = Static<typeof LicenseState>;

/** Why a holder is not current. */
export const ExposureCause = oneOf(['forced', 'rekeyed'], {
  description: '`forced`: released without proof. `rekeyed`: its seat was taken over by another key.',
  'x-spec': '9.4',
});

/** Why a holder is not current. */
export type ExposureCause = Static<typeof ExposureCause>;

/** An activation on the portal: the view, and where it is released. */
export const PortalActivation = Type.Object(
  {
    ...ActivationView.properties,
    release: url({ description: 'URL that `DELETE` releases the activation at.' }),
  },
  { description: 'An activation on the portal: the view, and where it is released.', 'x-spec': '11.7' },
);

/** @interface */
export type PortalActivation = Static<typeof PortalActivation>;

/** Possible over-use, as the license's owner may see it. */
export const PortalExposure = Type.Object(
  { cause: ExposureCause, since: time({ description: 'When it began.' }) },
  { description: "Possible over-use, as the license's owner may see it.", 'x-spec': '11.7' },
);

/** @interface */
export type PortalExposure = Static<typeof PortalExposure>;

/** A license on the portal. */
export const PortalLicense = Type.Object(
  {
    id: name({ description: 'License id.' }),
    product: lowerName({ description: 'Product id.' }),
    state: LicenseState,
    limit: integer({ minimum: 0, maximum: LIMITS.seatLimitMax, description: 'Seats of the license.' }),
    inUse: integer({ minimum: 0, description: 'Live and ending activations.' }),
    activations: Type.Array(PortalActivation, {
      'x-distinct': 'id',
      description: 'Every live and ending activation.',
    }),
    exposures: Type.Array(PortalExposure, { description: 'Every exposure.' }),
  },
  { description: 'A license on the portal.', 'x-spec': '11.7' },
);

/** @interface */
export type PortalLicense = Static<typeof PortalLicense>;

/** Every license of the person whose session it is. */
export const PortalLicenses = Type.Object(
  {
    licenses: Type.Array(PortalLicense, {
      'x-distinct': 'id',
      description: "Every license with the session's e-mail address.",
    }),
  },
  { description: 'Every license of the person whose session it is.', 'x-spec': '11.7' },
);

/** @interface */
export type PortalLicenses = Static<typeof PortalLicenses>;
