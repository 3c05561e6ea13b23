import { fromUtf8 } from '../oracle/bytes.js';
import { isObject, type Json, type JsonObject } from '../oracle/json.js';
import type { Directory, HttpReply } from '../target.js';

/** A directory that can be worked with, or what is wrong with the answer. */
export type DirectoryReading =
  | { readonly ok: true; readonly directory: Directory; readonly json: Json }
  | { readonly ok: false; readonly expected: string; readonly got: string; readonly at: string };

const GOT_CHARS_MAX = 120;

/**
 * Reads the answer to `GET` of a directory URL, leniently: only what the suite itself needs must be there.
 *
 * Whether it is a directory to the letter is for {@link probe} and for the cases about HTTP-1.
 */
export function readDirectory(reply: HttpReply): DirectoryReading {
  if (reply.status !== 200) {
    const to = reply.headers['location'];
    const got =
      to === undefined ? `status ${reply.status}` : `status ${reply.status}, a redirect to ${short(to)}`;
    return { ok: false, expected: 'status 200', got, at: 'status' };
  }
  const text = fromUtf8(reply.body);
  const json = text === undefined ? undefined : parsed(text);
  if (json === undefined) {
    const got = text === undefined ? 'bytes that are not UTF-8' : short(text) || 'nothing';
    return { ok: false, expected: 'JSON', got, at: 'body' };
  }
  const fault = isObject(json) ? firstMissing(json) : 'body';
  if (fault !== undefined) {
    return {
      ok: false,
      expected: `a directory with ${fault === 'body' ? 'members' : fault}`,
      got: short(text ?? ''),
      at: fault,
    };
  }
  return { ok: true, directory: json as unknown as Directory, json };
}

function firstMissing(json: JsonObject): string | undefined {
  const looks: Record<string, (value: Json | undefined) => boolean> = {
    protocol: isString,
    issuer: isString,
    claims: (value) => areAll(value, isString),
    keys: (value) =>
      areAll(value, (key) => isObject(key) && ['kid', 'key', 'status'].every((name) => isString(key[name]))),
    products: (value) => areAll(value, (product) => isObject(product) && isString(product['id'])),
    resources: (value) =>
      isObject(value) && Object.values(value).every(isString) && isString(value['activations']),
  };
  return Object.keys(looks).find((name) => !looks[name]?.(json[name]));
}

const isString = (value: Json | undefined): boolean => typeof value === 'string';
const areAll = (value: Json | undefined, look: (item: Json) => boolean): boolean =>
  Array.isArray(value) && (value as readonly Json[]).every(look);

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

const short = (text: string) => (text.length > GOT_CHARS_MAX ? `${text.slice(0, GOT_CHARS_MAX)}…` : text);
