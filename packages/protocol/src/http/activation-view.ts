import { type Static, Type } from '@sinclair/typebox';
import { Platform } from '../artifact/machine-code.js';
import { SeatMode } from '../artifact/token.js';
import { integer, name, oneOf, text, time } from '../forms.js';
import { LIMITS } from '../generated/limits.js';

/** State of an activation that occupies a seat. */
export const ActivationState = oneOf(['live', 'ending'], {
  description: 'State of an activation that occupies a seat; a released one is not shown.',
  'x-spec': '2',
});

/** State of an activation that occupies a seat. */
export type ActivationState = Static<typeof ActivationState>;

/** The device that occupies a seat, as people know it. */
export const Device = Type.Object(
  {
    platform: Platform,
    label: Type.Optional(text(LIMITS.textCharsMax, { description: 'What the owner calls the device.' })),
  },
  { description: 'The device of the latest code that was answered for the activation.', 'x-spec': '11.4' },
);

/** @interface */
export type Device = Static<typeof Device>;

/** An activation as its owner may see it. */
export const ActivationView = Type.Object(
  {
    id: name({ description: "Activation id: the token's `sub`." }),
    state: ActivationState,
    mode: SeatMode,
    generation: integer({ minimum: 1, description: 'Generation of the current token.' }),
    createdAt: time({ description: 'When the activation was created.' }),
    unlockAt: Type.Optional(
      time({ description: 'End of the lock window, exclusive; absent: no lock in force.' }),
    ),
    device: Device,
  },
  { description: 'An activation as its owner may see it.', 'x-spec': '11.4' },
);

/** @interface */
export type ActivationView = Static<typeof ActivationView>;
