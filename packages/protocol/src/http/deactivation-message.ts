import { type Static, Type } from '@sinclair/typebox';
import { ReleaseClass } from '../artifact/receipt.js';
import { envelope } from '../forms.js';

/** Body of a request that hands in a deactivation. */
export const DeactivationRequest = Type.Object(
  {
    deactivation: Type.String({
      description: "Any carrier's content with a deactivation code. Its size is checked in reading.",
    }),
  },
  { description: 'Body of a request that hands in a deactivation.', 'x-spec': '11.6' },
);

/** @interface */
export type DeactivationRequest = Static<typeof DeactivationRequest>;

/** Answer to a deactivation, the first time and when repeated. */
export const DeactivationAnswer = Type.Object(
  {
    receipt: envelope({ description: 'The receipt: an envelope of kind `receipt`.' }),
    releaseClass: ReleaseClass,
  },
  { description: 'Answer to a deactivation, the first time and when repeated.', 'x-spec': '11.6' },
);

/** @interface */
export type DeactivationAnswer = Static<typeof DeactivationAnswer>;
