import { compileCheck, SCHEMAS, type SchemaName } from '@offline-activation/protocol';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { schemas } from '../src/index.js';
import { jsonSchemaOf } from '../tools/json-schema.js';
import { NEARLY, SAMPLES } from './samples.js';

const names = Object.keys(SCHEMAS) as SchemaName[];
const ajv = new Ajv2020({ strict: true, allErrors: false });
ajv.addVocabulary(['x-spec', 'x-distinct']);

describe('JSON Schemas', () => {
  it('has a file for every schema, and no other of its $id', () => {
    const all = schemas();
    expect(Object.keys(all)).toEqual(expect.arrayContaining(names));
    for (const [name, schema] of Object.entries(all)) expect(schema.$id).toBe(`urn:oap:schema:${name}`);
  });

  it.each(names)('%s is a strict schema of draft 2020-12', (name) => {
    const schema = schemas()[name];
    expect(schema?.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(ajv.compile(schema ?? {})).toBeTypeOf('function');
  });

  it.each(SAMPLES)('agrees with the check of `protocol` on %s %#', (name, sample) => {
    const byAjv = ajv.getSchema(`urn:oap:schema:${name}`) ?? ajv.compile(schemas()[name] ?? {});
    const byProtocol = compileCheck(SCHEMAS[name]);
    expect([byAjv(sample), byProtocol(sample).ok]).toEqual([true, true]);
    for (const [change, value] of NEARLY) {
      for (const key of Object.keys(sample)) {
        const changed = { ...sample, [key]: value };
        expect(byAjv(changed), `${key} ${change}`).toBe(byProtocol(changed).ok);
      }
    }
  });
});

describe('jsonSchemaOf', () => {
  it('writes a choice of words as an enumeration', () => {
    const choice = {
      anyOf: [
        { const: 'a', type: 'string' },
        { const: 'b', type: 'string' },
      ],
      description: 'D.',
    };
    expect(jsonSchemaOf('x', choice)).toEqual({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'urn:oap:schema:x',
      description: 'D.',
      type: 'string',
      enum: ['a', 'b'],
    });
  });

  it('keeps other choices, and rewrites what is in them', () => {
    const inner = { type: 'string', pattern: 'old', 'x-chars': { min: 0, max: 3 } };
    expect(jsonSchemaOf('x', { anyOf: [inner, { type: 'null' }] })).toMatchObject({
      anyOf: [{ type: 'string', minLength: 0, maxLength: 3 }, { type: 'null' }],
    });
    expect(JSON.stringify(jsonSchemaOf('x', inner))).not.toContain('old');
  });
});
