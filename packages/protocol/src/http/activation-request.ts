import { type Static, Type } from '@sinclair/typebox';
import { chars } from '../forms.js';
import { LIMITS } from '../generated/limits.js';

/** Body of an activation request. */
export const ActivationRequest = Type.Object(
  {
    machineCode: Type.String({
      description:
        "Any carrier's content: text, or the content of a request file. Its size is checked in reading.",
    }),
    licenseKey: chars(1, LIMITS.licenseKeyCharsMax, { description: 'License key as typed.' }),
    email: Type.Optional(
      chars(0, LIMITS.emailCharsMax, { description: 'E-mail address, where the policy asks for it.' }),
    ),
    edition: Type.Optional(
      chars(0, LIMITS.textCharsMax, {
        description: "Edition asked for, any text; absent: the license's first edition.",
      }),
    ),
  },
  { description: 'Body of an activation request.', 'x-spec': '11.4' },
);

/** @interface */
export type ActivationRequest = Static<typeof ActivationRequest>;
