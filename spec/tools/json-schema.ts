import type { JsonSchema } from '../src/schema.js';

type Json = null | boolean | number | string | readonly Json[] | { readonly [member: string]: Json };
type JsonObject = { readonly [member: string]: Json };

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';
const NO_CONTROL = '^[^\\u0000-\\u001F\\u007F-\\u009F]*$';

/**
 * Makes a JSON Schema of draft 2020-12 out of a schema of the package `protocol`.
 *
 * A choice of words becomes `enum`. Lengths that TypeBox cannot count in code points become `minLength` and
 * `maxLength`, which JSON Schema counts so. `x-spec` names the section, `x-distinct` the member by which the objects
 * of an array differ: annotations, which a validator of its own accord does not check.
 */
export function jsonSchemaOf(name: string, schema: object): JsonSchema {
  const plain = rewritten(JSON.parse(JSON.stringify(schema)) as JsonObject);
  return { $schema: DRAFT, $id: `urn:oap:schema:${name}`, ...plain };
}

function rewritten(schema: JsonObject): JsonObject {
  const { description, ...rest } = withChars(withEnum(schema));
  const inner = Object.entries(rest).map(([keyword, value]) => [keyword, rewrittenValue(keyword, value)]);
  return { ...(description === undefined ? {} : { description }), ...Object.fromEntries(inner) };
}

function rewrittenValue(keyword: string, value: Json): Json {
  if (keyword === 'properties') {
    const members = Object.entries(value as JsonObject);
    return Object.fromEntries(members.map(([member, schema]) => [member, rewritten(schema as JsonObject)]));
  }
  if (keyword === 'items' || keyword === 'contains') return rewritten(value as JsonObject);
  if (keyword === 'anyOf') return (value as JsonObject[]).map(rewritten);
  return value;
}

function withEnum(schema: JsonObject): JsonObject {
  const { anyOf, ...rest } = schema;
  if (!Array.isArray(anyOf)) return schema;
  const words = (anyOf as JsonObject[]).map((choice) => choice['const']);
  return words.every((word) => typeof word === 'string') ? { type: 'string', enum: words, ...rest } : schema;
}

function withChars(schema: JsonObject): JsonObject {
  const { 'x-chars': chars, pattern: _, ...rest } = schema;
  if (chars === undefined) return schema;
  const { min, max, printable } = chars as JsonObject as { min: number; max: number; printable?: true };
  return { ...rest, minLength: min, maxLength: max, ...(printable ? { pattern: NO_CONTROL } : {}) };
}
