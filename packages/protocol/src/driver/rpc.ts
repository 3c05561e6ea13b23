import { type Static, Type } from '@sinclair/typebox';
import { integer } from '../forms.js';

/** A line that the suite writes. */
export const DriverRequest = Type.Object(
  {
    jsonrpc: Type.Literal('2.0', { description: 'Version of JSON-RPC.' }),
    id: integer({ minimum: 1, description: 'Number of the request; it grows.' }),
    method: Type.String({ minLength: 1, description: 'Name of a method.' }),
    params: Type.Object({}, { description: 'An object of the form that the method asks for.' }),
  },
  { description: 'A line that the suite writes.', 'x-spec': '17.1' },
);

/** @interface */
export type DriverRequest = Static<typeof DriverRequest>;

/** A line that a driver writes: it has either a result or an error. */
export const DriverResponse = Type.Object(
  {
    jsonrpc: Type.Literal('2.0', { description: 'Version of JSON-RPC.' }),
    id: integer({ minimum: 1, description: 'Number of the request that it answers.' }),
    result: Type.Optional(
      Type.Object({}, { description: 'A refusal if it has `error`, else the result of the method.' }),
    ),
    error: Type.Optional(
      Type.Object(
        {
          code: Type.Integer({
            minimum: -32768,
            maximum: -32000,
            description: 'Number that JSON-RPC or the driver gives the fault.',
          }),
          message: Type.String({ description: 'What the fault is, for people.' }),
        },
        { description: 'A fault of the driver; never an error of the protocol.' },
      ),
    ),
  },
  {
    description:
      'A line that a driver writes. That it has exactly one of `result` and `error` is not checked by the schema.',
    'x-spec': '17.1',
  },
);

/** @interface */
export type DriverResponse = Static<typeof DriverResponse>;
