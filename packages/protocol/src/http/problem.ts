import { type Static, Type } from '@sinclair/typebox';
import { ARTIFACT_KINDS } from '../artifact/kind.js';
import { chars, lowerName, name, oneOf, time } from '../forms.js';
import { ERROR_CODES, ERROR_STAGES } from '../generated/errors.js';
import { LIMITS } from '../generated/limits.js';

/** Why something is `malformed`. */
export const MALFORMED_REASONS = [
  'empty',
  'binary',
  'html',
  'xml',
  'no-token',
  'ambiguous',
  'base64url',
  'json',
  'footer',
  'body',
] as const;

/** One of {@link MALFORMED_REASONS}. */
export type MalformedReason = (typeof MALFORMED_REASONS)[number];

/** A refusal (RFC 9457). Which of the optional members a code carries: {@link PROBLEM_MEMBERS}. */
export const Problem = Type.Object(
  {
    type: Type.String({
      pattern: '^urn:oap:error:[a-z0-9-]+$',
      description: '`urn:oap:error:` and the code.',
    }),
    title: Type.String({ minLength: 1, description: 'What is the matter, for people.' }),
    status: Type.Integer({ minimum: 400, maximum: 599, description: 'The HTTP status of the answer.' }),
    code: oneOf(ERROR_CODES, { description: 'Code of the error registry.' }),
    stage: oneOf(ERROR_STAGES, { description: 'Stage of the error registry.' }),
    remedy: Type.String({ minLength: 1, description: 'What the person should do next.' }),
    detail: Type.Optional(Type.String({ description: 'More about this occurrence, for people.' })),
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
        description: 'Components concerned.',
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
  },
  { description: 'A refusal (RFC 9457).', 'x-spec': '12.1' },
);

/** @interface */
export type Problem = Static<typeof Problem>;
