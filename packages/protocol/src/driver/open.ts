import { type Static, Type } from '@sinclair/typebox';
import { Platform } from '../artifact/machine-code.js';
import { integer, lowerName, publicKey, text, url } from '../forms.js';
import { LIMITS } from '../generated/limits.js';
import { KeyStatus } from '../http/directory.js';
import { MachineFacts } from './facts.js';
import { now } from './forms.js';

/** An issuer key that the application was built with. */
export const DriverTrustedKey = Type.Object(
  { key: publicKey({ description: 'The public key.' }), status: KeyStatus },
  { description: 'An issuer key that the application was built with.', 'x-spec': '17.3' },
);

/** @interface */
export type DriverTrustedKey = Static<typeof DriverTrustedKey>;

/** Issuer keys that the application was built with. */
export const trust = () =>
  Type.Array(DriverTrustedKey, {
    maxItems: LIMITS.acceptsMax,
    'x-distinct': 'key',
    description: 'Issuer keys that the application was built with, newest first.',
  });

/** Params of `open`: everything that a client is built with or finds. */
export const DriverOpenParams = Type.Object(
  {
    now: now(),
    stateDirectory: Type.String({
      minLength: 1,
      description: 'Where the state is: an absolute path; it need not exist.',
    }),
    product: lowerName({ description: "The application's product." }),
    appVersion: text(LIMITS.textCharsMax, { description: "The application's version." }),
    platform: Platform,
    osVersion: Type.Optional(
      text(LIMITS.textCharsMax, { description: 'Operating system and version, for people.' }),
    ),
    label: Type.Optional(
      text(LIMITS.textCharsMax, {
        description: 'What the machine is called; sent only where a call has `shareLabel`.',
      }),
    ),
    trust: trust(),
    facts: MachineFacts,
    directory: Type.Optional(url({ description: 'URL of the directory; absent: the application has none.' })),
    timeoutSeconds: Type.Optional(
      integer({
        minimum: 1,
        maximum: 300,
        description: `How long to wait for one complete HTTP answer; absent: ${LIMITS.answerSeconds}.`,
      }),
    ),
  },
  { description: 'Params of `open`: everything that a client is built with or finds.', 'x-spec': '17.3' },
);

/** @interface */
export type DriverOpenParams = Static<typeof DriverOpenParams>;

/** Params of `close`: an object without members of its own. */
export const DriverCloseParams = Type.Object(
  {},
  { description: 'Params of `close`: an object without members of its own.', 'x-spec': '17.3' },
);

/** @interface */
export type DriverCloseParams = Static<typeof DriverCloseParams>;

/** The result of a call that has nothing to say: an object without members of its own. */
export const DriverNothing = Type.Object(
  {},
  {
    description: 'The result of a call that has nothing to say: an object without members of its own.',
    'x-spec': '17.3',
  },
);

/** @interface */
export type DriverNothing = Static<typeof DriverNothing>;
