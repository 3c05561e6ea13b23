import { type Static, Type } from '@sinclair/typebox';
import { SeatMode } from '../artifact/token.js';
import { integer, kid, name, oneOf, time } from '../forms.js';
import { LIMITS } from '../generated/limits.js';
import { ActivationState } from '../http/activation-view.js';
import { ExposureCause } from '../http/portal-licenses.js';

/** A live or ending activation in the books. */
export const LedgerActivation = Type.Object(
  {
    id: name({ description: 'Activation id.' }),
    kid: kid({ description: 'Id of its machine key.' }),
    state: ActivationState,
    generation: integer({ minimum: 1, description: 'Generation of the current token.' }),
    mode: SeatMode,
    unlockAt: Type.Optional(time({ description: 'End of the lock in force; absent: none.' })),
    createdAt: time({ description: 'When the activation was created.' }),
  },
  { description: 'A live or ending activation in the books.', 'x-spec': '13.3' },
);

/** @interface */
export type LedgerActivation = Static<typeof LedgerActivation>;

/** A holder that is not current. */
export const LedgerExposure = Type.Object(
  {
    kid: kid({ description: 'Id of the machine key that holds an outstanding token.' }),
    cause: ExposureCause,
    since: time({ description: 'When it began.' }),
  },
  { description: 'A holder that is not current.', 'x-spec': '13.3' },
);

/** @interface */
export type LedgerExposure = Static<typeof LedgerExposure>;

/** An event that a budget counts. */
export const CountedEvent = Type.Object(
  {
    at: time({ description: 'When it happened.' }),
    kind: oneOf(['baseline', 'take-over', 'forced'], {
      description:
        '`baseline` and `take-over` count for `reissueBudget`, `forced` for `forcedReleaseBudget`.',
    }),
  },
  { description: 'An event that a budget counts.', 'x-spec': '13.3' },
);

/** @interface */
export type CountedEvent = Static<typeof CountedEvent>;

/** The books of one license. */
export const LedgerLicense = Type.Object(
  {
    id: name({ description: 'License id.' }),
    limit: integer({ minimum: 0, maximum: LIMITS.seatLimitMax, description: 'The limit in force.' }),
    activations: Type.Array(LedgerActivation, {
      'x-distinct': 'id',
      description: 'Live and ending activations, in the order of creation.',
    }),
    exposures: Type.Array(LedgerExposure, { 'x-distinct': 'kid', description: 'Exposures, one a key.' }),
    counted: Type.Array(CountedEvent, { description: 'Counted events of at least the last 365 days.' }),
  },
  { description: 'The books of one license.', 'x-spec': '13.3' },
);

/** @interface */
export type LedgerLicense = Static<typeof LedgerLicense>;

/** What a server decides by, as of the world's present time. */
export const Ledger = Type.Object(
  {
    licenses: Type.Array(LedgerLicense, { 'x-distinct': 'id', description: 'Every license of the world.' }),
    retiredKeys: Type.Array(kid({ description: 'Id of a retired machine key.' }), {
      uniqueItems: true,
      description: 'Machine keys given up for ever.',
    }),
  },
  { description: "What a server decides by, as of the world's present time.", 'x-spec': '13.3' },
);

/** @interface */
export type Ledger = Static<typeof Ledger>;
