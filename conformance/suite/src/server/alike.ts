import type { T } from '../case.js';
import { type Difference, firstDifference } from '../json-difference.js';
import { isObject, type Json, type JsonObject } from '../oracle/json.js';
import type { Id } from '../requirement.js';

/** Headers of the moment and of the connection (RFC 9110, 7.6.1), and the length, which is the body's. */
const PASSING = ['date', 'connection', 'keep-alive', 'transfer-encoding', 'content-length'];

/** An answer in the form in which those are compared that may not be told apart. */
export function wholeAnswer(
  status: number,
  headers: Readonly<Record<string, string>>,
  body: Json,
): JsonObject {
  const kept = Object.entries(headers).filter(([name]) => !PASSING.includes(name));
  return { status, headers: Object.fromEntries(kept), body };
}

/** Judges that an answer cannot be told from those that were given twice to another request, the very same one. */
export function alike(t: T, by: Id, twice: readonly [Json, Json], other: Json, of: string): void {
  const { pointer, before, after } = difference(...twice, other) ?? {};
  t.that(by, pointer === undefined, before ?? 'absent', after ?? 'absent', `${of}: ${pointer}`);
}

/**
 * Where an answer differs from two that were given to the very same request. What differs between those two, as the id of
 * a request does, may have any value; but where both have one, it has one too.
 */
export function difference(
  one: Json | undefined,
  again: Json | undefined,
  other: Json | undefined,
  pointer = '',
): Difference | undefined {
  if (isObject(one) && isObject(again) && isObject(other)) {
    for (const name of new Set([one, again, other].flatMap(Object.keys))) {
      const found = difference(one[name], again[name], other[name], `${pointer}/${name}`);
      if (found) return found;
    }
    return undefined;
  }
  if (firstDifference(one, again) === undefined) return firstDifference(one, other, pointer);
  const isMissing = one !== undefined && again !== undefined && other === undefined;
  return isMissing ? { pointer, before: one, after: other } : undefined;
}
