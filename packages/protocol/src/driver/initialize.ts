import { type Static, Type } from '@sinclair/typebox';
import { oneOf, text } from '../forms.js';
import { CLIENT_CLAIMS, DRIVER_REVISION } from '../generated/driver.js';
import { LIMITS } from '../generated/limits.js';
import { DRIVER_CAPABILITIES } from './method.js';

const revision = () => Type.Literal(DRIVER_REVISION, { description: 'Revision of the driver protocol.' });

/** Params of `initialize`, the first call. */
export const DriverInitializeParams = Type.Object(
  { protocol: revision() },
  { description: 'Params of `initialize`, the first call.', 'x-spec': '17.2' },
);

/** @interface */
export type DriverInitializeParams = Static<typeof DriverInitializeParams>;

/** What a driver is, and what it claims. */
export const DriverInitializeResult = Type.Object(
  {
    protocol: revision(),
    name: text(LIMITS.textCharsMax, { description: 'Name of the implementation, for reports.' }),
    version: text(LIMITS.textCharsMax, { description: 'Its version, for reports.' }),
    claims: Type.Array(oneOf(CLIENT_CLAIMS, { description: 'A class or feature.' }), {
      minItems: 1,
      uniqueItems: true,
      description: 'Class and features claimed; one without `core` is a bare verifier.',
    }),
    capabilities: Type.Array(oneOf(DRIVER_CAPABILITIES, { description: 'A capability.' }), {
      uniqueItems: true,
      description: 'What the suite may do beyond calling methods.',
    }),
  },
  { description: 'What a driver is, and what it claims.', 'x-spec': '17.2' },
);

/** @interface */
export type DriverInitializeResult = Static<typeof DriverInitializeResult>;
