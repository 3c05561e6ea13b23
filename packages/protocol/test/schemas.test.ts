import type { TSchema } from '@sinclair/typebox';
import { describe, expect, it } from 'vitest';
import { compileCheck, SCHEMAS, type SchemaName } from '../src/index.js';
import { SAMPLES } from './samples.js';

const names = Object.keys(SCHEMAS) as SchemaName[];

interface Place {
  readonly pointer: string;
  readonly schema: TSchema;
  readonly optional: boolean;
}

/** Members of a schema at every depth that the sample has, with where they are in the sample. */
function placesOf(schema: TSchema, pointer = ''): readonly Place[] {
  if (schema['type'] === 'array') return placesOf(schema['items'] as TSchema, `${pointer}/0`);
  if (schema['type'] !== 'object') return [];
  const required = (schema['required'] ?? []) as readonly string[];
  return Object.entries(schema['properties'] as Record<string, TSchema>).flatMap(([key, member]) => {
    const at = `${pointer}/${key}`;
    return [{ pointer: at, schema: member, optional: !required.includes(key) }, ...placesOf(member, at)];
  });
}

function parentOf(value: unknown, pointer: string): [Record<string, unknown>, string] {
  const keys = pointer.split('/').slice(1);
  const last = keys.pop() ?? '';
  let parent = value as Record<string, unknown>;
  for (const key of keys) parent = parent[key] as Record<string, unknown>;
  return [parent, last];
}

describe.each(names)('schema %s', (name) => {
  const schema: TSchema = SCHEMAS[name];
  const check = compileCheck(schema);
  const places = placesOf(schema);

  it('describes itself and every member, and names its section', () => {
    expect(schema['x-spec']).toMatch(/^\d+(\.\d+)?$/);
    for (const described of [schema, ...places.map((place) => place.schema)]) {
      expect(described.description).toMatch(/^.+\.$/s);
    }
  });

  it('accepts its sample, and returns it as it is', () => {
    const sample = SAMPLES[name]();
    const checked = check(sample);
    expect(checked).toEqual({ ok: true, value: sample });
    expect(checked.ok && checked.value).toBe(sample);
  });

  it('shows every member in its sample', () => {
    for (const { pointer } of places) {
      const [parent, key] = parentOf(SAMPLES[name](), pointer);
      expect(parent, pointer).toHaveProperty([key]);
    }
  });

  it('ignores members it does not name, except in a footer', () => {
    const checked = check({ ...SAMPLES[name](), 'x-unknown': { any: [1, 2] } });
    expect(checked.ok).toBe(name !== 'footer');
  });

  it('does without optional members, and refuses a missing one by its pointer', () => {
    for (const { pointer, optional } of places) {
      const sample = SAMPLES[name]();
      const [parent, key] = parentOf(sample, pointer);
      delete parent[key];
      expect(check(sample), pointer).toEqual(optional ? { ok: true, value: sample } : { ok: false, pointer });
    }
  });

  it('refuses a member of another type by its pointer', () => {
    for (const { pointer } of places) {
      for (const wrong of [1.5, true, Number.NaN, 2 ** 53]) {
        const sample = SAMPLES[name]();
        const [parent, key] = parentOf(sample, pointer);
        if (typeof parent[key] === typeof wrong && typeof wrong === 'boolean') continue;
        parent[key] = wrong;
        const checked = check(sample);
        expect(checked.ok, `${pointer} ${wrong}`).toBe(false);
        expect(!checked.ok && checked.pointer, `${pointer} ${wrong}`).toBe(pointer);
      }
    }
  });

  it.each([[null], [undefined], [[]], ['text'], [0], [true]])('refuses %o for an object', (value) => {
    expect(check(value)).toEqual({ ok: false, pointer: '' });
  });
});
