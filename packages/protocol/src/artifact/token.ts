import { type Static, Type } from '@sinclair/typebox';
import { crit, id, integer, kid, lowerName, name, oneOf, text, time } from '../forms.js';
import { LIMITS } from '../generated/limits.js';
import { Binding } from './binding.js';

/** How a token was asked for: without or with an accepted challenge. */
export const SeatMode = oneOf(['offline', 'online'], {
  description: 'How the token was asked for: `online` with an accepted challenge, else `offline`.',
});

/** How a token was asked for: without or with an accepted challenge. */
export type SeatMode = Static<typeof SeatMode>;

/** What a token says of the license. */
export const TokenLicense = Type.Object(
  {
    id: name({ description: 'License id; not the license key.' }),
    edition: name({ description: 'Edition granted.' }),
    expiresAt: Type.Optional(
      time({ description: 'End of the license; informative: `exp` alone decides expiry.' }),
    ),
    entitlements: Type.Array(name({ description: 'An entitlement.' }), {
      minItems: 0,
      maxItems: LIMITS.entitlementsMax,
      uniqueItems: true,
      description: "The license's entitlements, in its order.",
    }),
  },
  { description: 'What the token says of the license.', 'x-spec': '5' },
);

/** @interface */
export type TokenLicense = Static<typeof TokenLicense>;

/** What a token says of the seat. */
export const Seat = Type.Object(
  {
    generation: integer({ minimum: 1, description: 'Grows with every token of the license.' }),
    limit: integer({ minimum: 0, description: "The license's limit when issued; informative." }),
    mode: SeatMode,
    unlockAt: Type.Optional(
      time({ description: 'End of the lock window, exclusive; absent: no lock in force.' }),
    ),
  },
  { description: 'What the token says of the seat.', 'x-spec': '5' },
);

/** @interface */
export type Seat = Static<typeof Seat>;

/** Payload of an activation token: this license, this seat, this machine, until then. Signed by an issuer key. */
export const Token = Type.Object(
  {
    kind: Type.Literal('token', { description: 'Kind of artifact.' }),
    ver: Type.Literal(1, { description: 'Version of the protocol.' }),
    iss: text(LIMITS.issuerCharsMax, { description: 'The vendor, as in the directory.' }),
    jti: id({ description: 'Names this token.' }),
    iat: time({ description: "When it was issued, by the server's clock." }),
    nbf: time({ description: '`iat` − 86,400 seconds.' }),
    exp: Type.Optional(
      time({ description: 'First instant at which it is no longer valid; absent: perpetual.' }),
    ),
    aud: lowerName({ description: 'Product.' }),
    sub: name({ description: 'Activation id.' }),
    req: id({ description: 'The `jti` of the machine code that it answers.' }),
    cnf: Type.Object(
      { kid: kid({ description: 'Id of the machine key that it is bound to.' }) },
      { description: 'Confirmation: who may use the token.' },
    ),
    license: TokenLicense,
    seat: Seat,
    binding: Binding,
    crit: crit(),
  },
  {
    description:
      'Payload of an activation token: this license, this seat and generation, this machine, until then. Signed by an issuer key.',
    'x-spec': '5',
  },
);

/** @interface */
export type Token = Static<typeof Token>;
