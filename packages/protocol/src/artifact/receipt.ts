import { type Static, Type } from '@sinclair/typebox';
import { crit, id, kid, lowerName, name, oneOf, text, time } from '../forms.js';
import { LIMITS } from '../generated/limits.js';

/** What a deactivation brought about. */
export const ReleaseClass = oneOf(['proved', 'lapsed', 'forced', 'ending', 'none'], {
  description: 'What a deactivation brought about.',
  'x-spec': '6.2',
});

/** What a deactivation brought about. */
export type ReleaseClass = Static<typeof ReleaseClass>;

/** Payload of a receipt: I accepted that deactivation, with this release class. Signed by an issuer key. */
export const Receipt = Type.Object(
  {
    kind: Type.Literal('receipt', { description: 'Kind of artifact.' }),
    ver: Type.Literal(1, { description: 'Version of the protocol.' }),
    iss: text(LIMITS.issuerCharsMax, { description: 'The vendor, as in the directory.' }),
    jti: id({ description: 'Names this receipt.' }),
    iat: time({ description: "When it was made, by the server's clock." }),
    aud: lowerName({ description: 'Product of the deactivation.' }),
    sub: Type.Optional(name({ description: "The activation that was the key's, where there was one." })),
    kid: kid({ description: 'Id of the machine key given up.' }),
    releaseClass: ReleaseClass,
    req: id({ description: "The deactivation's `jti`." }),
    crit: crit(),
  },
  {
    description:
      'Payload of a receipt: I accepted that deactivation, with this release class. Signed by an issuer key.',
    'x-spec': '6.3',
  },
);

/** @interface */
export type Receipt = Static<typeof Receipt>;
