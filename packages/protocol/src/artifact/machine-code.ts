import { type Static, Type } from '@sinclair/typebox';
import { crit, id, integer, kid, lowerName, name, oneOf, publicKey, text, time } from '../forms.js';
import { LIMITS } from '../generated/limits.js';
import { Fingerprint } from './fingerprint.js';

/** Platform of a machine. */
export const Platform = oneOf(['windows', 'macos', 'linux', 'other'], {
  description: 'Platform of a machine.',
});

/** Platform of a machine. */
export type Platform = Static<typeof Platform>;

/** The online token that a machine has stored. */
export const Holds = Type.Object(
  {
    sub: name({ description: 'Activation id of the stored token.' }),
    generation: integer({ minimum: 1, description: 'Generation of the stored token.' }),
  },
  { description: 'The online token that the machine has stored.', 'x-spec': '10.4' },
);

/** @interface */
export type Holds = Static<typeof Holds>;

/** Payload of a machine code: I am this machine, asking for this product. Signed by the machine key; no footer. */
export const MachineCode = Type.Object(
  {
    kind: Type.Literal('machine-code', { description: 'Kind of artifact.' }),
    ver: Type.Literal(1, { description: 'Version of the protocol.' }),
    jti: id({ description: 'Names this code; random.' }),
    iat: time({ description: "The machine's clock when the code was made; informative." }),
    aud: lowerName({ description: 'Product asked for.' }),
    machine: Type.Object(
      {
        key: publicKey({ description: 'The machine key, which signs this code.' }),
        platform: Platform,
        osVersion: Type.Optional(
          text(LIMITS.textCharsMax, { description: 'Operating system and version, for people.' }),
        ),
        label: Type.Optional(
          text(LIMITS.textCharsMax, {
            description: 'What the owner calls the device; opt-in, and shown before it is saved.',
          }),
        ),
        fingerprint: Fingerprint,
      },
      { description: 'The machine that asks.' },
    ),
    app: Type.Object(
      { version: text(LIMITS.textCharsMax, { description: "The application's version." }) },
      { description: 'The application that asks.' },
    ),
    accepts: Type.Array(kid({ description: 'Id of an issuer key.' }), {
      minItems: 1,
      maxItems: LIMITS.acceptsMax,
      uniqueItems: true,
      description: 'Issuer keys that the application can verify.',
    }),
    challenge: Type.Optional(id({ description: "A server's challenge, where the machine is online." })),
    holds: Type.Optional(Holds),
    crit: crit(),
  },
  {
    description:
      'Payload of a machine code: I am this machine, asking for this product. Signed by the machine key; no footer.',
    'x-spec': '4',
  },
);

/** @interface */
export type MachineCode = Static<typeof MachineCode>;
