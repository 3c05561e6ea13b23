import type { T } from '../../case.js';
import { fromUtf8, utf8 } from '../../oracle/bytes.js';
import { isObject, type Json, type JsonObject } from '../../oracle/json.js';
import type { Id } from '../../requirement.js';
import { prepareActivation } from '../../steps/activate.js';
import { type Observed, observe } from '../../steps/observe.js';
import type { ActivateStep } from '../../steps/step.js';
import type { HttpReply, HttpRequest } from '../../target.js';

export const JSON_TYPE = 'application/json';
export const PROBLEM_TYPE = 'application/problem+json';
export const LICENSE_TYPE = 'application/vnd.offline-activation.license+xml';
/** A request body may have this many bytes. @spec 11.2 (HTTP-14) */
export const BODY_BYTES_MAX = 131_072;

/** A resource of the directory: the method that it has, and a body of the right form that does no harm. */
export interface Resource {
  readonly name: string;
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly body?: JsonObject;
}

interface Row {
  readonly feature?: string;
  readonly method: 'GET' | 'POST';
  readonly body?: JsonObject;
}

/** What the specification says a server has. @spec 11.1 */
export const RESOURCES: Readonly<Record<string, Row>> = {
  activations: { method: 'POST', body: { machineCode: 'no code', licenseKey: 'no key' } },
  challenges: { feature: 'online', method: 'POST', body: {} },
  checkIns: { feature: 'online', method: 'POST', body: { machineCode: 'no code' } },
  deactivations: { feature: 'proofs', method: 'POST', body: { deactivation: 'no code' } },
  portalLinks: { feature: 'portal', method: 'POST', body: { email: 'nobody@example.org' } },
  portalSessions: { feature: 'portal', method: 'POST', body: { link: 'no-link' } },
  portalLicenses: { feature: 'portal', method: 'GET' },
};

/** The directory and every resource that the server claims and names. */
export function resourcesOf(t: T): Resource[] {
  const { directory, directoryUrl } = t.world;
  const named = Object.entries(RESOURCES).flatMap(([name, { feature, ...rest }]) => {
    const url = directory.resources[name];
    const claimed = feature === undefined || directory.claims.includes(feature);
    return claimed && url !== undefined ? [{ name, url, ...rest }] : [];
  });
  return [{ name: 'directory', url: directoryUrl, method: 'GET' }, ...named];
}

/** Those that take a body. */
export const postsOf = (t: T): Resource[] => resourcesOf(t).filter(({ method }) => method === 'POST');

export const urlOf = (t: T, name: string): string => t.world.directory.resources[name] ?? '';

/** The request of a resource as it should be, with what a case departs from. */
export function requestOf(
  { method, url, body }: Resource,
  more: { readonly headers?: Record<string, string>; readonly body?: string | Uint8Array } = {},
): HttpRequest {
  const json = body === undefined ? undefined : utf8(JSON.stringify(body));
  const sent = more.body === undefined ? json : bytesOf(more.body);
  return {
    method,
    url,
    headers: { ...(sent && { 'content-type': JSON_TYPE }), ...more.headers },
    ...(sent && { body: sent }),
  };
}

/** Bytes have no media type that a transport would add of its own accord. */
export const bytesOf = (body: string | Uint8Array): Uint8Array =>
  typeof body === 'string' ? utf8(body) : body;

/** The body of an activation request that is right in every respect. */
export async function activationBody(t: T, step: ActivateStep): Promise<JsonObject> {
  const judge = { that: () => undefined };
  const prepared = await prepareActivation({ world: t.world, bench: t.bench, judge }, step);
  if (!prepared) throw new TypeError('the step names what does not exist');
  return JSON.parse(prepared.body) as JsonObject;
}

/** Posts to `activations`. */
export async function postActivation(
  t: T,
  body: string | Uint8Array,
  headers: Record<string, string> = {},
): Promise<HttpReply> {
  return await t.world.send({
    method: 'POST',
    url: urlOf(t, 'activations'),
    headers: { 'content-type': JSON_TYPE, ...headers },
    body: bytesOf(body),
  });
}

/** The JSON object in an answer, whatever its media type. */
export function jsonOf({ body }: HttpReply): JsonObject | undefined {
  try {
    const json = JSON.parse(fromUtf8(body) ?? '') as Json;
    return isObject(json) ? json : undefined;
  } catch {
    return undefined;
  }
}

/** The media type of an answer without its parameters. */
export const typeOf = ({ headers }: Pick<HttpReply, 'headers'>): string =>
  (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

export const seen = (t: T, reply: HttpReply): Observed => observe(reply, t.world.directory);

/** An answer in a few words. */
export function shown(reply: HttpReply): string {
  const code = jsonOf(reply)?.['code'];
  return `${reply.status}${typeof code === 'string' ? ` ${code}` : ''}`;
}

/** Judges that a request was refused with this status and code. */
export function refused(t: T, id: Id, reply: HttpReply, status: number, code: string, at: string): void {
  const holds = reply.status === status && jsonOf(reply)?.['code'] === code;
  t.that(id, holds, `${status} ${code}`, shown(reply), at);
}
