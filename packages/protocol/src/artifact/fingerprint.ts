import { type Static, Type } from '@sinclair/typebox';
import { digest, lowerName } from '../forms.js';
import { LIMITS } from '../generated/limits.js';

/** One digested fact of the machine. */
export const Component = Type.Object(
  {
    name: lowerName({ description: 'Registered name; it ends in its own version.' }),
    digest: digest({
      description:
        'First 16 bytes of SHA-256 over PAE("oap/1/component", product id, name, value), as 22 characters of strict base64url.',
    }),
  },
  { description: 'One digested fact of the machine.', 'x-spec': '8.1' },
);

/** @interface */
export type Component = Static<typeof Component>;

/** The machine's identity: what could be read of it. */
export const Fingerprint = Type.Object(
  {
    scheme: lowerName({ description: 'How the components were read; `oap-fp-1` for the registered ones.' }),
    components: Type.Array(Component, {
      minItems: 0,
      maxItems: LIMITS.componentsMax,
      'x-distinct': 'name',
      description: 'What could be read, in any order, with distinct names.',
    }),
  },
  { description: "The machine's identity: what could be read of it.", 'x-spec': '4' },
);

/** @interface */
export type Fingerprint = Static<typeof Fingerprint>;
