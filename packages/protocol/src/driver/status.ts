import { type Static, Type } from '@sinclair/typebox';
import { SeatMode, TokenLicense } from '../artifact/token.js';
import { envelope, id, integer, name, oneOf, time } from '../forms.js';
import { ERROR_CODES } from '../generated/errors.js';
import { CLIENT_STATES } from '../generated/states.js';
import { DriverComparison } from './comparison.js';
import { now, offers } from './forms.js';

/** The stored token as the person is told of it. */
export const DriverToken = Type.Object(
  {
    jti: id({ description: 'Names the token.' }),
    sub: name({ description: 'Activation id.' }),
    license: TokenLicense,
    generation: integer({ minimum: 1, description: "The token's generation." }),
    mode: SeatMode,
    exp: Type.Optional(time({ description: 'First instant at which it is expired; absent: perpetual.' })),
    unlockAt: Type.Optional(time({ description: 'End of the lock window, as the token states it.' })),
  },
  { description: 'The stored token as the person is told of it.', 'x-spec': '17.4' },
);

/** @interface */
export type DriverToken = Static<typeof DriverToken>;

/** What a client says of itself. */
export const DriverStatus = Type.Object(
  {
    state: oneOf(CLIENT_STATES, { description: 'The state of the registry.' }),
    usable: Type.Boolean({ description: 'Whether the application may run licensed now.' }),
    code: Type.Optional(oneOf(ERROR_CODES, { description: 'Error code of the state, where it has one.' })),
    remedy: Type.String({ minLength: 1, description: 'What the person should do next.' }),
    offers: offers(),
    token: Type.Optional(DriverToken),
    fingerprint: Type.Optional(DriverComparison),
    pending: Type.Optional(id({ description: 'The `jti` of the pending code; absent: there is none.' })),
    graceEndsAt: Type.Optional(
      time({ description: 'First instant after the grace, under `machine-indeterminate`.' }),
    ),
    checkInAt: Type.Optional(
      time({ description: 'First instant at which a check-in is due; absent: none is.' }),
    ),
    deactivations: Type.Optional(
      Type.Array(envelope({ description: 'A deactivation code.' }), {
        description: 'Deactivation codes without a receipt, oldest first; absent or empty: none.',
      }),
    ),
  },
  { description: 'What a client says of itself.', 'x-spec': '17.4' },
);

/** @interface */
export type DriverStatus = Static<typeof DriverStatus>;

/** Params of `status`. */
export const DriverStatusParams = Type.Object(
  { now: now() },
  { description: 'Params of `status`.', 'x-spec': '17.3' },
);

/** @interface */
export type DriverStatusParams = Static<typeof DriverStatusParams>;
