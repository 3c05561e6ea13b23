import { type Static, Type } from '@sinclair/typebox';
import { oneOf } from '../forms.js';
import { now, shareLabel } from './forms.js';

/** Params of `save`. */
export const DriverSaveParams = Type.Object(
  {
    now: now(),
    artifact: oneOf(['machine-code', 'deactivation'], { description: 'What the file is to carry.' }),
    folder: Type.Optional(
      Type.String({
        minLength: 1,
        description: 'The folder to save in, an absolute path; absent: nothing is written.',
      }),
    ),
    overwrite: Type.Optional(
      Type.Boolean({
        description: 'Whether the person agrees that a file in the way is replaced; absent: false.',
      }),
    ),
    shareLabel: shareLabel(),
  },
  { description: 'Params of `save`.', 'x-spec': '17.3' },
);

/** @interface */
export type DriverSaveParams = Static<typeof DriverSaveParams>;

/** A file, and where it was saved. */
export const DriverSaveResult = Type.Object(
  {
    name: Type.String({ minLength: 1, description: 'Name of the file.' }),
    content: Type.String({ minLength: 1, description: "The file's text." }),
    path: Type.Optional(
      Type.String({ minLength: 1, description: 'Absolute path of the file; absent: nothing was written.' }),
    ),
  },
  { description: 'A file, and where it was saved.', 'x-spec': '17.3' },
);

/** @interface */
export type DriverSaveResult = Static<typeof DriverSaveResult>;
