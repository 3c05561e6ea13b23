import { type Static, Type } from '@sinclair/typebox';
import { envelope, oneOf } from '../forms.js';
import { now, shareLabel } from './forms.js';

/** Params of `machineCode`. */
export const DriverMachineCodeParams = Type.Object(
  {
    now: now(),
    new: Type.Optional(
      oneOf(['code', 'key'], {
        description:
          'What the person asks to have made anew: the code, or the machine key and with it the code.',
      }),
    ),
    shareLabel: shareLabel(),
  },
  { description: 'Params of `machineCode`.', 'x-spec': '17.3' },
);

/** @interface */
export type DriverMachineCodeParams = Static<typeof DriverMachineCodeParams>;

/** The pending machine code. */
export const DriverMachineCodeResult = Type.Object(
  { machineCode: envelope({ description: 'The pending code.' }) },
  { description: 'The pending machine code.', 'x-spec': '17.3' },
);

/** @interface */
export type DriverMachineCodeResult = Static<typeof DriverMachineCodeResult>;
