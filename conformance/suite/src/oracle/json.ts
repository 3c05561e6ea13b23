/** A JSON value of the restricted kind: numbers are integers below 2^53 in magnitude. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
/** A JSON object; those that {@link parseStrictJson} makes have no prototype. */
export interface JsonObject {
  readonly [name: string]: Json;
}

/** Whether a value is a JSON object, neither null nor an array. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
