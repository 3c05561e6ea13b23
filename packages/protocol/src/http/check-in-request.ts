import { type Static, Type } from '@sinclair/typebox';

/** Body of a check-in. */
export const CheckInRequest = Type.Object(
  {
    machineCode: Type.String({
      description: 'Machine code with a challenge, in any carrier. Its size is checked in reading.',
    }),
  },
  { description: 'Body of a check-in.', 'x-spec': '11.5' },
);

/** @interface */
export type CheckInRequest = Static<typeof CheckInRequest>;
