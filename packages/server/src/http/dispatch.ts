import { refusal } from '../rules/refusal.js';
import { negotiate } from './negotiate.js';
import type { Resource } from './resource.js';

/**
 * Finds what a request is for, and goes through the rules for every resource: path, method, `Accept`, then those of the
 * body.
 *
 * @param path - Path below the base URL, without query.
 * @throws {@link ProtocolError} `not-supported`, and those of the resource.
 * @spec 11.2 (HTTP-12, HTTP-17, HTTP-18)
 */
export async function dispatch(
  resources: readonly Resource[],
  path: string,
  request: Request,
  source: string,
): Promise<Response> {
  for (const { path: pattern, methods } of resources) {
    const found = pattern.exec(path);
    if (found === null) continue;
    const names = found.slice(1).map((name) => name ?? '');
    const name = request.method === 'HEAD' ? 'GET' : request.method;
    const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
    if (method === undefined) throw refusal('not-supported', { status: 405, allow: allowed(methods) });
    const type = negotiate(request.headers.get('accept'), method.types);
    if (type === undefined) throw refusal('not-supported', { status: 406 });
    const answer = await method.answer(request, { type, names, source });
    // HEAD is GET without the body.
    return request.method === 'HEAD' ? new Response(null, answer) : answer;
  }
  throw refusal('not-supported', { status: 404 });
}

function allowed(methods: Resource['methods']): string {
  return Object.keys(methods)
    .flatMap((name) => (name === 'GET' ? ['GET', 'HEAD'] : [name]))
    .join(', ');
}
