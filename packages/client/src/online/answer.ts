import {
  compileCheck,
  ERRORS,
  type ErrorCode,
  MEDIA_TYPE_PROBLEM,
  Problem,
  ProtocolError,
  problemMembersOf,
} from '@offline-activation/protocol';
import type { Answer } from './request.js';
import { networkBlocked, serverUnavailable } from './transport-fault.js';

/** JSON object of an answer; members that nobody needs may be anything. */
export type Body = Readonly<Record<string, unknown>>;

/** What a resource answers when all is well. */
export interface Form<T> {
  readonly statuses: readonly number[];
  /** Takes the members that are needed; undefined where one is missing or of another form. */
  readonly take: (body: Body) => T | undefined;
}

/**
 * Says what came of a request that was answered completely: what was asked for, or why not.
 *
 * The media type of a good answer is not looked at.
 *
 * @throws {@link ProtocolError} the code of a problem document, with its members as details and, with `rate-limited`,
 *   `retryAfterSeconds`; `server-unavailable`; `network-blocked`.
 * @spec 16.8 (NET-15 to NET-17)
 */
export function readAnswer<T>(answer: Answer, form: Form<T>): T {
  const body = bodyOf(answer);
  const problem = body && problemIn(answer, body);
  if (problem) throw problem;
  const { status } = answer;
  if (status >= 500 && status <= 599 && status !== NETWORK_AUTHENTICATION) throw serverUnavailable();
  const taken = body && form.statuses.includes(status) ? form.take(body) : undefined;
  if (taken === undefined) throw networkBlocked();
  return taken;
}

/** 511 is what a captive portal says. */
const NETWORK_AUTHENTICATION = 511;

function bodyOf({ body }: Answer): Body | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Tells whether a JSON value is an object. @internal */
export const isObject = (value: unknown): value is Body =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCode = compileCheck(Problem.properties.code);

/** The refusal in a problem document whose code the registry lists with the answer's status. */
function problemIn({ status, mediaType, retryAfter }: Answer, body: Body): ProtocolError | undefined {
  if (mediaType !== MEDIA_TYPE_PROBLEM || !isCode(body['code']).ok) return undefined;
  const code = body['code'] as ErrorCode;
  const { stage, statuses } = ERRORS[code];
  if (!statuses.includes(status)) return undefined;
  const { components, ...members } = problemMembersOf(new ProtocolError(code, stage, body));
  return new ProtocolError(code, stage, {
    ...members,
    ...(components !== undefined && { components: [...new Set(components)] }),
    ...(code === 'rate-limited' && secondsIn(retryAfter)),
  });
}

/** `Retry-After` in seconds; its other form, a date, is not read: a client's clock may be wrong. */
function secondsIn(retryAfter: string | null): { retryAfterSeconds?: number } {
  return retryAfter !== null && /^[0-9]{1,9}$/.test(retryAfter)
    ? { retryAfterSeconds: Number(retryAfter) }
    : {};
}
