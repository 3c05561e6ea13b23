import { type Static, Type } from '@sinclair/typebox';
import { ARTIFACT_KINDS } from '../artifact/kind.js';
import { chars, integer, lowerName, name, oneOf, time } from '../forms.js';
import { ERROR_CODES } from '../generated/errors.js';
import { LIMITS } from '../generated/limits.js';
import { MALFORMED_REASONS } from '../http/problem.js';
import { DriverComparison } from './comparison.js';
import { offers } from './forms.js';

/** An error of the protocol as the person is told of it. */
export const DriverError = Type.Object(
  {
    code: oneOf(ERROR_CODES, { description: 'Code of the error registry.' }),
    remedy: Type.String({ minLength: 1, description: 'What the person should do next.' }),
    offers: offers(),
    reason: Type.Optional(oneOf(MALFORMED_REASONS, { description: 'Why something is `malformed`.' })),
    pointer: Type.Optional(
      Type.String({
        pattern: '^(?:/(?:[^~/]|~[01])*)*$',
        description: 'JSON pointer (RFC 6901) to the member that breaks the form.',
      }),
    ),
    expected: Type.Optional(oneOf(ARTIFACT_KINDS, { description: 'The kind of artifact expected.' })),
    got: Type.Optional(
      chars(0, LIMITS.textCharsMax, {
        description: 'The kind found: text from outside, cut to 64 characters.',
      }),
    ),
    components: Type.Optional(
      Type.Array(lowerName({ description: 'Name of a component.' }), {
        uniqueItems: true,
        description: 'Components concerned, in any order.',
      }),
    ),
    editions: Type.Optional(
      Type.Array(name({ description: 'An edition.' }), {
        description: 'Editions that the license includes.',
      }),
    ),
    freeAt: Type.Optional(time({ description: 'Earliest instant at which a seat may come free.' })),
    retryAt: Type.Optional(time({ description: 'First instant at which the budget is left again.' })),
    unlockAt: Type.Optional(time({ description: 'End of the lock window, exclusive.' })),
    retryAfterSeconds: Type.Optional(
      integer({ minimum: 0, description: '`Retry-After` of an answer with the code `rate-limited`.' }),
    ),
    fingerprint: Type.Optional(DriverComparison),
    exists: Type.Optional(
      Type.Boolean({ description: 'Whether a file of that name is in the way (`storage-unwritable`).' }),
    ),
  },
  { description: 'An error of the protocol as the person is told of it.', 'x-spec': '17.4' },
);

/** @interface */
export type DriverError = Static<typeof DriverError>;

/** The result of a call that the client refuses. */
export const DriverRefusal = Type.Object(
  { error: DriverError },
  { description: 'The result of a call that the client refuses.', 'x-spec': '17.4' },
);

/** @interface */
export type DriverRefusal = Static<typeof DriverRefusal>;
