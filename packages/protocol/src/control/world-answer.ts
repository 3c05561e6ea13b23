import { type Static, Type } from '@sinclair/typebox';
import { url } from '../forms.js';

/** Where a new world is. */
export const WorldAnswer = Type.Object(
  {
    world: url({ description: "URL of the world; its resources are below it, as `URL + '/clock'`." }),
    directory: url({ description: "URL of the world's directory." }),
  },
  { description: 'Where a new world is.', 'x-spec': '13.2' },
);

/** @interface */
export type WorldAnswer = Static<typeof WorldAnswer>;
