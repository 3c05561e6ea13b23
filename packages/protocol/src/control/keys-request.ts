import { type Static, Type } from '@sinclair/typebox';
import { secretKey } from '../forms.js';
import { KeyStatus } from '../http/directory.js';

/** An issuer key that a world signs with. */
export const IssuerKey = Type.Object(
  { secret: secretKey({ description: 'The secret key; for tests only.' }), status: KeyStatus },
  { description: 'An issuer key that a world signs with.', 'x-spec': '13.2' },
);

/** @interface */
export type IssuerKey = Static<typeof IssuerKey>;

/** A world's issuer keys, newest first. */
export const IssuerKeys = Type.Array(IssuerKey, {
  minItems: 1,
  'x-distinct': 'secret',
  description: "A world's issuer keys, the whole list, newest first.",
});

/** Body of a request that replaces a world's issuer keys. */
export const KeysRequest = Type.Object(
  { issuerKeys: IssuerKeys },
  { description: "Body of a request that replaces a world's issuer keys.", 'x-spec': '13.2' },
);

/** @interface */
export type KeysRequest = Static<typeof KeysRequest>;
