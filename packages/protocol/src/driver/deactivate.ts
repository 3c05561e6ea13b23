import { type Static, Type } from '@sinclair/typebox';
import { ReleaseClass } from '../artifact/receipt.js';
import { envelope } from '../forms.js';
import { now } from './forms.js';
import { DriverError } from './refusal.js';

/** Params of `deactivate`. */
export const DriverDeactivateParams = Type.Object(
  {
    now: now(),
    online: Type.Optional(
      Type.Boolean({ description: 'Whether the code is sent to the server as well; absent: false.' }),
    ),
  },
  { description: 'Params of `deactivate`.', 'x-spec': '17.3' },
);

/** @interface */
export type DriverDeactivateParams = Static<typeof DriverDeactivateParams>;

/** A deactivation: it has happened, whatever became of sending its code. */
export const DriverDeactivateResult = Type.Object(
  {
    deactivation: envelope({ description: 'The deactivation code.' }),
    releaseClass: Type.Optional(ReleaseClass),
    failure: Type.Optional(DriverError),
  },
  {
    description:
      'A deactivation: it has happened, whatever became of sending its code. `releaseClass` is that of the receipt, `failure` says why there is none; both only where it was to be sent.',
    'x-spec': '17.3',
  },
);

/** @interface */
export type DriverDeactivateResult = Static<typeof DriverDeactivateResult>;
