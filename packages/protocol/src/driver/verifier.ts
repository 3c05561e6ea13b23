import { type Static, Type } from '@sinclair/typebox';
import { Binding } from '../artifact/binding.js';
import { Component } from '../artifact/fingerprint.js';
import { envelope, integer, kid, lowerName, oneOf, time } from '../forms.js';
import { LIMITS } from '../generated/limits.js';
import { DriverComparison } from './comparison.js';
import { bytes } from './forms.js';
import { trust } from './open.js';

const components = () =>
  Type.Array(Component, {
    maxItems: LIMITS.componentsMax,
    'x-distinct': 'name',
    description: 'What can be read of the machine now.',
  });

/** Params of `verify`. What is absent is not looked at. */
export const DriverVerifyParams = Type.Object(
  {
    kind: oneOf(['token', 'receipt'], { description: 'The kind expected.' }),
    bytes: bytes({ description: 'The carrier: bytes of a file, in base64.' }),
    trust: trust(),
    product: Type.Optional(lowerName({ description: "The application's product (step 8)." })),
    machine: Type.Optional(
      Type.Object(
        { kid: kid({ description: "Id of the machine's key." }), components: components() },
        { description: 'The machine that reads (steps 9 and 10).' },
      ),
    ),
    withinGrace: Type.Optional(
      Type.Boolean({ description: 'Whether an `indeterminate` verdict is within its grace; absent: false.' }),
    ),
    generation: Type.Optional(
      integer({ minimum: 1, description: 'Highest generation accepted so far for the license (step 11).' }),
    ),
    now: Type.Optional(time({ description: 'When a token is evaluated; absent: it is not.' })),
  },
  { description: 'Params of `verify`. What is absent is not looked at.', 'x-spec': '17.3' },
);

/** @interface */
export type DriverVerifyParams = Static<typeof DriverVerifyParams>;

/** What was verified. */
export const DriverVerifyResult = Type.Object(
  {
    claims: Type.Object({}, { description: 'The payload.' }),
    fingerprint: Type.Optional(DriverComparison),
    time: Type.Optional(
      oneOf(['not-yet-valid', 'valid', 'expired'], {
        description: 'What the clock says of a token, where `now` was given; not yet valid before expired.',
      }),
    ),
  },
  { description: 'What was verified.', 'x-spec': '17.3' },
);

/** @interface */
export type DriverVerifyResult = Static<typeof DriverVerifyResult>;

/** Params of `compare`. */
export const DriverCompareParams = Type.Object(
  { binding: Binding, components: components() },
  { description: 'Params of `compare`.', 'x-spec': '17.3' },
);

/** @interface */
export type DriverCompareParams = Static<typeof DriverCompareParams>;

/** Params of `read`: either bytes, as of a file, or text, as pasted. */
export const DriverReadParams = Type.Object(
  {
    bytes: Type.Optional(bytes({ description: 'Bytes of a file, in base64.' })),
    text: Type.Optional(Type.String({ description: 'What a person pasted.' })),
  },
  {
    description: 'Params of `read`: either bytes, as of a file, or text, as pasted.',
    'x-spec': '17.3',
  },
);

/** @interface */
export type DriverReadParams = Static<typeof DriverReadParams>;

/** The envelope that a carrier holds. */
export const DriverReadResult = Type.Object(
  { envelope: envelope({ description: 'The envelope, after normalising; not opened.' }) },
  { description: 'The envelope that a carrier holds.', 'x-spec': '17.3' },
);

/** @interface */
export type DriverReadResult = Static<typeof DriverReadResult>;
