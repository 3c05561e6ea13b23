import { type Static, Type } from '@sinclair/typebox';
import { ReleaseClass } from '../artifact/receipt.js';
import { now } from './forms.js';

const carrier = () => ({
  now: now(),
  text: Type.Optional(Type.String({ description: 'What the person pasted.' })),
  path: Type.Optional(
    Type.String({ minLength: 1, description: 'The file that the person chose, an absolute path.' }),
  ),
});

/** Params of `load`: either text or a path. */
export const DriverLoadParams = Type.Object(carrier(), {
  description: 'Params of `load`: either text or a path.',
  'x-spec': '17.3',
});

/** @interface */
export type DriverLoadParams = Static<typeof DriverLoadParams>;

/** Params of `loadReceipt`: either text or a path. */
export const DriverLoadReceiptParams = Type.Object(carrier(), {
  description: 'Params of `loadReceipt`: either text or a path.',
  'x-spec': '17.3',
});

/** @interface */
export type DriverLoadReceiptParams = Static<typeof DriverLoadReceiptParams>;

/** What the receipt says. */
export const DriverLoadReceiptResult = Type.Object(
  { releaseClass: ReleaseClass },
  { description: 'What the receipt says.', 'x-spec': '17.3' },
);

/** @interface */
export type DriverLoadReceiptResult = Static<typeof DriverLoadReceiptResult>;
