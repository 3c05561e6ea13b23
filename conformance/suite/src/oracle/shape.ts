import { isObject, type Json, type JsonObject } from './json.js';

/** Looks at a value found at a JSON pointer; gives the pointer of the first member that is wrong. */
export type Shape = (value: Json, pointer: string) => string | undefined;

/** A value for which a predicate holds. */
const where =
  (holds: (value: Json) => boolean): Shape =>
  (value, pointer) =>
    holds(value) ? undefined : pointer;

/** A string that a pattern matches and, if given, a predicate accepts. */
export const matching = (pattern: RegExp, holds: (text: string) => boolean = () => true): Shape =>
  where((value) => typeof value === 'string' && pattern.test(value) && holds(value));

/** One of some strings. */
export const oneOf = (...values: string[]): Shape =>
  where((value) => typeof value === 'string' && values.includes(value));

/** An integer within bounds, both included. */
export const integer = (min: number, max: number = Number.MAX_SAFE_INTEGER): Shape =>
  where((value) => typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max);

/** Text for people: 1 to `max` code points, no control characters. */
export const text = (max: number): Shape =>
  where((value) => typeof value === 'string' && !/\p{Cc}/u.test(value) && within([...value].length, 1, max));

/** An object with all the required members and, where present, the optional ones; others are not looked at. */
export const record =
  (required: Readonly<Record<string, Shape>>, optional: Readonly<Record<string, Shape>> = {}): Shape =>
  (value, pointer) => {
    if (!isObject(value)) return pointer;
    const missing = Object.keys(required).find((name) => !Object.hasOwn(value, name));
    if (missing !== undefined) return `${pointer}/${missing}`;
    return first(Object.entries({ ...required, ...optional }), ([name, shape]) =>
      Object.hasOwn(value, name) ? shape(value[name] as Json, `${pointer}/${name}`) : undefined,
    );
  };

/** An array of `min` to `max` items of a shape, no two of them with the same identity. */
export const list =
  (
    item: Shape,
    min: number,
    max: number,
    identity: (item: Json) => Json | undefined = (whole) => whole,
  ): Shape =>
  (value, pointer) => {
    if (!Array.isArray(value) || !within(value.length, min, max)) return pointer;
    const items = value as readonly Json[];
    const fault = first([...items.entries()], ([index, one]) => item(one, `${pointer}/${index}`));
    return fault ?? (new Set(items.map(identity)).size < items.length ? pointer : undefined);
  };

/** The member `name` of an item, as its identity in a list. */
export const byName = (item: Json): Json | undefined => (item as JsonObject).name;

function within(value: number, min: number, max: number): boolean {
  return value >= min && value <= max;
}

function first<T>(items: readonly T[], look: (item: T) => string | undefined): string | undefined {
  for (const item of items) {
    const found = look(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
