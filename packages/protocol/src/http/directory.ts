import { type Static, Type } from '@sinclair/typebox';
import { kid, lowerName, name, oneOf, publicKey, text, url } from '../forms.js';
import { LIMITS } from '../generated/limits.js';

/** Class or feature that a server claims. */
export const ServerClaim = oneOf(['core', 'online', 'proofs', 'portal', 'pages'], {
  description: 'Class or feature that a server claims.',
  'x-spec': '1.2',
});

/** Class or feature that a server claims. */
export type ServerClaim = Static<typeof ServerClaim>;

/** Status of an issuer key. */
export const KeyStatus = oneOf(['active', 'retired', 'revoked'], {
  description: '`active` keys sign, `retired` ones sign no more, `revoked` ones are not trusted.',
  'x-spec': '3.4',
});

/** Status of an issuer key. */
export type KeyStatus = Static<typeof KeyStatus>;

/** A product and its editions. */
export const Product = Type.Object(
  {
    id: lowerName({ description: 'Product id.' }),
    name: text(LIMITS.issuerCharsMax, { description: 'Name, for people.' }),
    editions: Type.Array(name({ description: 'An edition.' }), {
      minItems: 1,
      maxItems: LIMITS.editionsMax,
      uniqueItems: true,
      description: 'Editions that exist.',
    }),
  },
  { description: 'A product and its editions.', 'x-spec': '11.1' },
);

/** @interface */
export type Product = Static<typeof Product>;

/** An issuer key as the directory shows it: never a trust anchor. */
export const DirectoryKey = Type.Object(
  {
    kid: kid({ description: 'Id of the key.' }),
    key: publicKey({ description: 'The public key.' }),
    status: KeyStatus,
  },
  { description: 'An issuer key as the directory shows it: never a trust anchor.', 'x-spec': '11.1' },
);

/** @interface */
export type DirectoryKey = Static<typeof DirectoryKey>;

/** URLs of a server's resources, those of claimed features only. */
export const Resources = Type.Object(
  {
    activations: url({ description: 'Activations (`core`).' }),
    challenges: Type.Optional(url({ description: 'Challenges (`online`).' })),
    checkIns: Type.Optional(url({ description: 'Check-ins (`online`).' })),
    deactivations: Type.Optional(url({ description: 'Deactivations (`proofs`).' })),
    portalLinks: Type.Optional(url({ description: 'Mailed links (`portal`).' })),
    portalSessions: Type.Optional(url({ description: 'Sessions (`portal`).' })),
    portalLicenses: Type.Optional(url({ description: 'The list of devices (`portal`).' })),
  },
  { description: "URLs of a server's resources, those of claimed features only.", 'x-spec': '11.1' },
);

/** @interface */
export type Resources = Static<typeof Resources>;

/** The directory: the one URL that a client knows leads here. */
export const Directory = Type.Object(
  {
    protocol: Type.Literal('oap/1', { description: 'Protocol and version.' }),
    issuer: text(LIMITS.issuerCharsMax, { description: 'The vendor, as `iss` in its tokens.' }),
    claims: Type.Array(ServerClaim, {
      minItems: 1,
      uniqueItems: true,
      contains: Type.Literal('core'),
      description: 'The class `core` and the features claimed.',
    }),
    keys: Type.Array(DirectoryKey, {
      minItems: 1,
      'x-distinct': 'kid',
      description: 'Issuer keys, newest first.',
    }),
    products: Type.Array(Product, { 'x-distinct': 'id', description: 'Products that licenses may be for.' }),
    limits: Type.Object(
      {
        httpBodyBytesMax: Type.Literal(LIMITS.httpBodyBytesMax, {
          description: 'Bytes that a request body may have.',
        }),
        challengeSeconds: Type.Literal(LIMITS.challengeSeconds, { description: "A challenge's life." }),
      },
      { description: "The server's limits." },
    ),
    resources: Resources,
    pages: Type.Optional(
      Type.Object(
        {
          offline: url({ description: 'Page for activation by hand.' }),
          my: url({ description: 'Page with a person’s devices.' }),
        },
        { description: 'Pages for people; there if and only if `pages` is claimed.' },
      ),
    ),
  },
  { description: 'The directory: every other URL of a server is found here.', 'x-spec': '11.1' },
);

/** @interface */
export type Directory = Static<typeof Directory>;
