import { type Static, Type } from '@sinclair/typebox';
import { time } from '../forms.js';

/** Body of a request that opens a session. */
export const PortalSessionRequest = Type.Object(
  { link: Type.String({ description: 'The secret of a mailed link.' }) },
  { description: 'Body of a request that opens a session.', 'x-spec': '11.7' },
);

/** @interface */
export type PortalSessionRequest = Static<typeof PortalSessionRequest>;

/** A session on the portal. */
export const PortalSessionAnswer = Type.Object(
  {
    session: Type.String({
      pattern: '^[A-Za-z0-9._~+/-]+=*$',
      description: 'The secret for `Authorization: Bearer` (token68 of RFC 9110).',
    }),
    expiresAt: time({ description: 'First instant at which it is refused.' }),
  },
  { description: 'A session on the portal.', 'x-spec': '11.7' },
);

/** @interface */
export type PortalSessionAnswer = Static<typeof PortalSessionAnswer>;
