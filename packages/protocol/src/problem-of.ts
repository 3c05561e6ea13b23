import type { TSchema } from '@sinclair/typebox';
import { compileCheck } from './check/compile-check.js';
import type { ErrorCode } from './error-code.js';
import { ERRORS } from './generated/errors.js';
import { LIMITS } from './generated/limits.js';
import { Problem } from './http/problem.js';
import { PROBLEM_TYPE_PREFIX } from './names.js';
import type { ProtocolError } from './protocol-error.js';

/** Members of a problem that depend on its code. */
export type ProblemMember =
  | 'reason'
  | 'pointer'
  | 'expected'
  | 'got'
  | 'components'
  | 'editions'
  | 'freeAt'
  | 'retryAt'
  | 'unlockAt';

/**
 * Members that a problem has by its code, beyond those that every problem has.
 *
 * `freeAt` and `retryAt` are optional, and `pointer` is with `malformed` for the reason `body` only.
 *
 * @spec 12.1 (ERR-2)
 */
export const PROBLEM_MEMBERS: { readonly [C in ErrorCode]?: readonly ProblemMember[] } = {
  malformed: ['reason', 'pointer'],
  'claims-invalid': ['pointer'],
  'wrong-kind': ['expected', 'got'],
  'fingerprint-insufficient': ['components'],
  'machine-mismatch': ['components'],
  'machine-indeterminate': ['components'],
  'edition-not-allowed': ['editions'],
  'seat-limit-reached': ['freeAt'],
  'reissue-limit-reached': ['retryAt'],
  'device-locked': ['unlockAt'],
};

/**
 * Makes the problem document of an error.
 *
 * Takes from the error's `details` only the members that its code has, and of those only the ones of the right form:
 * nothing else that an error carries gets into an answer. The HTTP status is `details.status` where the registry lists
 * that for the code (`not-supported`), else the registry's first.
 *
 * @throws TypeError for a code that never travels over HTTP.
 * @spec 12.1
 */
export function problemOf(error: ProtocolError): Problem {
  const { stage, statuses, title, remedy } = ERRORS[error.code];
  const status = statuses.find((listed) => listed === error.details['status']) ?? statuses[0];
  if (status === undefined) throw new TypeError(`${error.code} never travels over HTTP`);
  const problem: Problem = {
    type: PROBLEM_TYPE_PREFIX + error.code,
    title,
    status,
    code: error.code,
    stage,
    remedy,
  };
  return { ...problem, ...problemMembersOf(error) };
}

/**
 * Answers the members that an error's code gives a problem document, and a client its person: of `details` only those,
 * and of them only the ones of the right form.
 *
 * @spec 12.1 (ERR-2), 16.9 (TELL-1)
 */
export function problemMembersOf(error: ProtocolError): Pick<Problem, ProblemMember> {
  const members = {};
  for (const member of PROBLEM_MEMBERS[error.code] ?? []) {
    const checked = CHECKS[member](memberOf(error, member));
    if (checked.ok) Object.assign(members, { [member]: checked.value });
  }
  return members;
}

function memberOf(error: ProtocolError, member: ProblemMember): unknown {
  const value = error.details[member];
  // `got` is text from outside: it may be of any length.
  if (member === 'got' && typeof value === 'string') {
    return [...value.slice(0, 2 * LIMITS.textCharsMax)].slice(0, LIMITS.textCharsMax).join('');
  }
  if (member === 'pointer' && error.code === 'malformed' && error.details['reason'] !== 'body')
    return undefined;
  return value;
}

const checkOf = (member: ProblemMember) => compileCheck(Problem.properties[member] as TSchema);

const CHECKS = {
  reason: checkOf('reason'),
  pointer: checkOf('pointer'),
  expected: checkOf('expected'),
  got: checkOf('got'),
  components: checkOf('components'),
  editions: checkOf('editions'),
  freeAt: checkOf('freeAt'),
  retryAt: checkOf('retryAt'),
  unlockAt: checkOf('unlockAt'),
};
