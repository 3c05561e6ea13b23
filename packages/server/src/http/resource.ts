import { type Checked, MEDIA_TYPE_JSON } from '@offline-activation/protocol';
import { refusal } from '../rules/refusal.js';
import { boundedBody } from './bounded-body.js';
import { isCoded } from './content-coding.js';
import { jsonBody } from './json-body.js';

/** A request that has passed the rules for every resource. */
export interface Call<Form> {
  readonly request: Request;
  readonly body: Form;
  /** The media type that the answer has. */
  readonly type: string;
  /** Parts of the path that the resource leaves open. */
  readonly names: readonly string[];
  /** Where the request came from, as the listener says; never what a header says. */
  readonly source: string;
}

/** What a resource does on one method. */
export interface Method {
  /** Media types that it can answer with, its favourite first. */
  readonly types: readonly string[];
  readonly answer: (request: Request, call: Omit<Call<unknown>, 'body' | 'request'>) => Promise<Response>;
}

/** A resource: where it is, and what it does. */
export interface Resource {
  /** Matches the path below the base URL; its groups are the names left open. */
  readonly path: RegExp;
  readonly methods: Readonly<Record<string, Method>>;
}

/** A method without a request body. */
export function bare(
  answer: (call: Call<undefined>) => Promise<Response>,
  types: readonly string[] = [MEDIA_TYPE_JSON],
): Method {
  return { types, answer: (request, call) => answer({ ...call, request, body: undefined }) };
}

/**
 * A method with a JSON request body of a form: media type, size, JSON and form are checked in this order.
 *
 * @spec 11.2 (HTTP-13 to HTTP-15)
 */
export function withBody<Form>(
  check: (value: unknown) => Checked<Form>,
  answer: (call: Call<Form>) => Promise<Response>,
  types: readonly string[] = [MEDIA_TYPE_JSON],
): Method {
  return {
    types,
    async answer(request, call) {
      if (mediaTypeOf(request) !== MEDIA_TYPE_JSON || isCoded(request)) {
        throw refusal('not-supported', { status: 415 });
      }
      const body = jsonBody(await boundedBody(request), check);
      return answer({ ...call, request, body });
    },
  };
}

function mediaTypeOf(request: Request): string {
  const [type = ''] = (request.headers.get('content-type') ?? '').split(';');
  return type.trim().toLowerCase();
}
