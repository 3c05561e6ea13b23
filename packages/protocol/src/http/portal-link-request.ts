import { type Static, Type } from '@sinclair/typebox';
import { chars } from '../forms.js';
import { LIMITS } from '../generated/limits.js';

/** Body of a request for a mailed link. */
export const PortalLinkRequest = Type.Object(
  { email: chars(0, LIMITS.emailCharsMax, { description: 'E-mail address that the link goes to.' }) },
  { description: 'Body of a request for a mailed link.', 'x-spec': '11.7' },
);

/** @interface */
export type PortalLinkRequest = Static<typeof PortalLinkRequest>;
