import { type Static, Type } from '@sinclair/typebox';
import { time } from '../forms.js';
import { Product } from '../http/directory.js';
import { IssuerKeys } from './keys-request.js';
import { License } from './license.js';

/** What a world is made from. */
export const WorldSeed = Type.Object(
  {
    now: time({ description: "The world's time; it stands still." }),
    products: Type.Array(Product, {
      minItems: 1,
      'x-distinct': 'id',
      description: 'Products of the world.',
    }),
    issuerKeys: Type.Optional(IssuerKeys),
    rateLimits: Type.Optional(
      Type.Boolean({ description: 'Whether failed credentials are limited per source; absent: false.' }),
    ),
    licenses: Type.Optional(
      Type.Array(License, { 'x-distinct': 'id', description: 'Licenses of the world; absent: none.' }),
    ),
  },
  {
    description:
      'What a world is made from. That licenses name products of the world is not checked by the schema.',
    'x-spec': '13.2',
  },
);

/** @interface */
export type WorldSeed = Static<typeof WorldSeed>;
