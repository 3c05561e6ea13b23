import { type Static, Type } from '@sinclair/typebox';
import { crit, id, integer, lowerName, name, publicKey, time } from '../forms.js';
import { Fingerprint } from './fingerprint.js';

/** Payload of a deactivation code: this key is destroyed. Signed by the machine key; no footer. */
export const Deactivation = Type.Object(
  {
    kind: Type.Literal('deactivation', { description: 'Kind of artifact.' }),
    ver: Type.Literal(1, { description: 'Version of the protocol.' }),
    jti: id({ description: 'Names this deactivation.' }),
    iat: time({ description: "The machine's clock; informative." }),
    aud: lowerName({ description: 'Product.' }),
    machine: Type.Object(
      {
        key: publicKey({ description: 'The machine key given up, which signs this deactivation.' }),
        fingerprint: Type.Optional(Fingerprint),
      },
      { description: 'The machine; its fingerprint shows that the deactivation comes from it.' },
    ),
    sub: Type.Optional(name({ description: 'Activation id of what the machine had loaded; informative.' })),
    generation: Type.Optional(
      integer({ minimum: 1, description: 'Generation of what the machine had loaded; informative.' }),
    ),
    challenge: Type.Optional(id({ description: "A server's challenge; informative." })),
    crit: crit(),
  },
  {
    description:
      'Payload of a deactivation code: this key is destroyed, no token bound to it will ever be used again. Signed by the machine key; no footer.',
    'x-spec': '6.1',
  },
);

/** @interface */
export type Deactivation = Static<typeof Deactivation>;
