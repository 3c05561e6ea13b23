import { type Static, Type } from '@sinclair/typebox';
import { kid } from '../forms.js';

/** Footer of an issuer-signed artifact: exactly this member, at most 128 bytes in all. */
export const Footer = Type.Object(
  { kid: kid({ description: 'Id of the issuer key that signed.' }) },
  {
    additionalProperties: false,
    description: 'Footer of an issuer-signed artifact: exactly this member, at most 128 bytes in all.',
    'x-spec': '3.1',
  },
);

/** @interface */
export type Footer = Static<typeof Footer>;
