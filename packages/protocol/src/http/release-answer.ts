import { type Static, Type } from '@sinclair/typebox';
import { oneOf } from '../forms.js';

/** Answer to a release on the portal. */
export const ReleaseAnswer = Type.Object(
  {
    releaseClass: oneOf(['lapsed', 'forced', 'ending'], {
      description: 'What the release brought about; without proof it is never `proved`.',
    }),
  },
  { description: 'Answer to a release on the portal.', 'x-spec': '11.7' },
);

/** @interface */
export type ReleaseAnswer = Static<typeof ReleaseAnswer>;
