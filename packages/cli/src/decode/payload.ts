import type { JsonObject, JsonValue } from '@offline-activation/codec';

export const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The member at a dotted path of a payload that nobody has checked; undefined where there is none. */
export function at(payload: JsonObject, path: string): JsonValue | undefined {
  let value: JsonValue | undefined = payload;
  for (const name of path.split('.')) {
    if (!isObject(value)) return undefined;
    value = value[name];
  }
  return value;
}

/** The text at a dotted path; empty where there is none. */
export function textAt(payload: JsonObject, path: string): string {
  const value = at(payload, path);
  return typeof value === 'string' ? value : '';
}
