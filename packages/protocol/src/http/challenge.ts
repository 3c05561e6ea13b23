import { type Static, Type } from '@sinclair/typebox';
import { id, time } from '../forms.js';

/** Body of a request for a challenge: an object without members of its own. */
export const ChallengeRequest = Type.Object(
  {},
  {
    description: 'Body of a request for a challenge: an object without members of its own.',
    'x-spec': '11.3',
  },
);

/** @interface */
export type ChallengeRequest = Static<typeof ChallengeRequest>;

/** A fresh challenge. */
export const ChallengeAnswer = Type.Object(
  {
    challenge: id({ description: '16 random bytes, good for one issued token.' }),
    expiresAt: time({ description: 'First instant at which it is refused.' }),
  },
  { description: 'A fresh challenge.', 'x-spec': '11.3' },
);

/** @interface */
export type ChallengeAnswer = Static<typeof ChallengeAnswer>;
