import type { TSchema } from '@sinclair/typebox';
import { distinctBy } from './distinct.js';

/** Finds, in a value that satisfies its schema, the pointer of the first array that repeats a name. */
export type DistinctRule = (value: unknown, pointer: string) => string | undefined;

/** Makes the rule of a schema out of its `x-distinct` marks; undefined where it has none. */
export function distinctRule(schema: TSchema): DistinctRule | undefined {
  if (schema['type'] === 'object') return objectRule(schema['properties'] as Record<string, TSchema>);
  if (schema['type'] === 'array') return arrayRule(schema['items'] as TSchema, schema['x-distinct']);
  return undefined;
}

function objectRule(properties: Record<string, TSchema>): DistinctRule | undefined {
  const rules = Object.entries(properties).flatMap(([key, schema]) => {
    const rule = distinctRule(schema);
    return rule === undefined ? [] : [{ key, rule }];
  });
  if (rules.length === 0) return undefined;
  return (value, pointer) => {
    for (const { key, rule } of rules) {
      const member = (value as Record<string, unknown>)[key];
      const fault = member === undefined ? undefined : rule(member, `${pointer}/${key}`);
      if (fault !== undefined) return fault;
    }
    return undefined;
  };
}

function arrayRule(items: TSchema, member: unknown): DistinctRule | undefined {
  const rule = distinctRule(items);
  if (rule === undefined && typeof member !== 'string') return undefined;
  return (value, pointer) => {
    const list = value as Record<string, unknown>[];
    if (typeof member === 'string' && !distinctBy(list, member)) return pointer;
    if (rule === undefined) return undefined;
    for (const [index, item] of list.entries()) {
      const fault = rule(item, `${pointer}/${index}`);
      if (fault !== undefined) return fault;
    }
    return undefined;
  };
}
