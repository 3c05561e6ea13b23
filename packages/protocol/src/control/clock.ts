import { type Static, Type } from '@sinclair/typebox';
import { time } from '../forms.js';

/** A world's time, asked for or set; it is never set back. */
export const Clock = Type.Object(
  { now: time({ description: "The world's time." }) },
  { description: "A world's time, asked for or set; it is never set back.", 'x-spec': '13.2' },
);

/** @interface */
export type Clock = Static<typeof Clock>;
