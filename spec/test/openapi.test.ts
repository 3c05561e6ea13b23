import { SCHEMAS } from '@offline-activation/protocol';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { chapterText, registry, requirements, schemas, specFolder } from '../src/index.js';
import { examples } from '../tools/examples.js';
import { openApiOutputs } from '../tools/openapi/outputs.js';
import { sectionsByNumber } from '../tools/openapi/sections.js';
import { specOutputs } from '../tools/outputs.js';
import { staleOutputs } from '../tools/stale.js';

type Json = null | boolean | number | string | Json[] | { [member: string]: Json };
type JsonObject = { [member: string]: Json };

interface Operation {
  operationId: string;
  'x-oap-resource'?: string;
  'x-oap-requirements': string[];
  'x-oap-refusals': { code: string; status: number }[];
  requestBody?: JsonObject;
  responses: Record<string, JsonObject>;
}

const outputs = openApiOutputs(specOutputs(SCHEMAS).requirements, await examples());
const documents = outputs.map(({ path, content }) => [path, JSON.parse(content) as JsonObject] as const);
const [server, control] = documents.map(([, document]) => document) as [JsonObject, JsonObject];

/** Everything in a document, with the pointer to it. */
function* within(value: Json, pointer = ''): Generator<[pointer: string, value: Json]> {
  yield [pointer, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    yield* within(inner, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
  }
}

const refsIn = (document: JsonObject): string[] =>
  [...within(document)].flatMap(([pointer, value]) =>
    pointer.endsWith('/$ref') && typeof value === 'string' ? [value] : [],
  );

function operationsOf(document: JsonObject): Operation[] {
  const items = Object.values(document['paths'] as Record<string, JsonObject>);
  return items.flatMap(({ parameters: _, ...methods }) => Object.values(methods) as unknown as Operation[]);
}

const operation = (id: string): Operation => {
  const found = operationsOf(server).find(({ operationId }) => operationId === id);
  if (found === undefined) throw new Error(`no operation ${id}`);
  return found;
};

describe.each(documents)('%s', (path, document) => {
  it('is up to date', () => {
    const stale = staleOutputs(outputs, new URL('../', specFolder));
    expect(stale.map(({ path: each }) => each)).not.toContain(path);
  });

  it('is a document of OpenAPI 3.1', async () => {
    const validator = new Validator();
    expect(await validator.validate(structuredClone(document))).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
    const faulty = structuredClone(document);
    for (const [, item] of Object.entries(faulty['paths'] as Record<string, Record<string, JsonObject>>)) {
      for (const each of Object.values(item)) each['responses'] = 'none';
    }
    expect(await new Validator().validate(faulty)).toMatchObject({ valid: false });
  });

  it('refers to nothing outside itself, and to everything that it has', () => {
    const pointers = new Set([...within(document)].map(([pointer]) => `#${pointer}`));
    const refs = new Set(refsIn(document));
    expect([...refs].filter((ref) => !pointers.has(ref))).toEqual([]);
    const { securitySchemes: _, ...parts } = document['components'] as Record<string, JsonObject>;
    const components = Object.entries(parts).flatMap(([kind, all]) =>
      Object.keys(all).map((name) => `#/components/${kind}/${name}`),
    );
    expect(components.filter((each) => !refs.has(each))).toEqual([]);
    expect(JSON.stringify(document)).not.toMatch(/"\$(?:id|schema)"/);
  });

  it('links to sections that there are', () => {
    const known = new Set([...sectionsByNumber().values()].map(({ link }) => link));
    const links = [...JSON.stringify(document).matchAll(/\]\((chapters\/[^)#]+(#[^)]*)?)\)/g)];
    expect(links.length).toBeGreaterThan(10);
    for (const [, link = '', anchor] of links) {
      if (anchor === undefined) expect(chapterText(link.replace('chapters/', ''))).toMatch(/^# /);
      else expect(known).toContain(link);
    }
  });

  it('has distinct operation ids, and requirements that there are', () => {
    const ids = operationsOf(document).map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    const known = requirements().map(({ id }) => id);
    for (const each of operationsOf(document))
      expect(known).toEqual(expect.arrayContaining(each['x-oap-requirements']));
  });

  it('has strict schemas, and examples that satisfy them', () => {
    const { schemas: components = {}, examples: shared = {} } = document['components'] as Record<
      string,
      JsonObject
    >;
    const ajv = new Ajv2020({ strict: true, allErrors: true });
    // References lead to the components of whatever schema they stand in.
    ajv.addVocabulary(['x-spec', 'x-distinct', 'components']);
    const check = (schema: Json) =>
      ajv.compile({ ...(schema as JsonObject), components: { schemas: components } });
    for (const schema of Object.values(components)) expect(check(schema)).toBeTypeOf('function');
    let checked = 0;
    for (const [pointer, value] of within(document)) {
      if (!/\/content\/[^/]*json$/.test(pointer)) continue;
      const { schema = {}, example, examples: several = {} } = value as Record<string, Json>;
      const names = Object.values(several as Record<string, { $ref: string }>).map(({ $ref }) =>
        $ref.split('/').at(-1),
      );
      const values = names.map((name) => (shared[name ?? ''] as JsonObject)['value']);
      const satisfies = check(schema);
      for (const each of [...values, ...(example === undefined ? [] : [example])]) {
        checked += 1;
        expect(satisfies(each), `${pointer} ${JSON.stringify(satisfies.errors)}`).toBe(true);
      }
    }
    expect(checked).toBeGreaterThan(10);
  });

  it('refuses with codes of the registry, each under a status that it travels with', () => {
    const { errors } = registry('errors');
    for (const { operationId, responses, 'x-oap-refusals': refusals } of operationsOf(document)) {
      expect(refusals.length).toBeGreaterThan(0);
      for (const { code, status } of refusals) {
        expect(errors.find((each) => each.code === code)?.status, code).toContain(status);
      }
      const said = Object.entries(responses).flatMap(([status, response]) =>
        Number(status) < 400 ? [] : codesOf(document, response).map((code) => `${status} ${code}`),
      );
      expect(said.sort(), operationId).toEqual(
        refusals.map(({ code, status }) => `${status} ${code}`).sort(),
      );
    }
  });
});

/** The codes that the schema of a problem answer enumerates. */
function codesOf(document: JsonObject, response: JsonObject): string[] {
  const { responses } = document['components'] as { responses: Record<string, JsonObject> };
  const whole =
    typeof response['$ref'] === 'string' ? responses[response['$ref'].split('/').at(-1) ?? ''] : response;
  return [...within(whole ?? {})].flatMap(([pointer, value]) =>
    pointer.endsWith('/code/enum') ? (value as string[]) : [],
  );
}

describe('the document of a server', () => {
  it('has an operation for every resource that a directory can name', () => {
    const { resources } = schemas()['directory']!['properties'] as { resources: { properties: object } };
    const named = operationsOf(server).flatMap(({ 'x-oap-resource': resource }) => resource ?? []);
    expect(named.sort()).toEqual(Object.keys(resources.properties).sort());
  });

  it('has every requirement on servers of chapter 11, and of chapter 13 the one on control', () => {
    const said = (document: JsonObject) =>
      new Set([
        ...(document['x-oap-requirements'] as string[]),
        ...operationsOf(document).flatMap((each) => each['x-oap-requirements']),
      ]);
    const of = (chapter: string, role: string) =>
      requirements().flatMap((each) => (each.chapter === chapter && each.role === role ? [each.id] : []));
    expect([...said(server)]).toEqual(expect.arrayContaining(of('11-http.md', 'server')));
    expect([...said(control)]).toEqual(expect.arrayContaining(of('13-control.md', 'control')));
  });

  it('calls schemas by the names of their files', () => {
    const pascal = (name: string) =>
      name.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
    const files = new Set(Object.keys(schemas()).map(pascal));
    for (const document of [server, control]) {
      const bodies = [...within(document['paths'] ?? null)].flatMap(([pointer, value]) =>
        pointer.endsWith('/schema/$ref') ? [String(value).split('/').at(-1)] : [],
      );
      expect(bodies.length).toBeGreaterThan(5);
      for (const name of bodies) expect(files).toContain(name);
    }
  });
});

describe('codes of an operation', () => {
  const registered = registry('errors').errors.map(({ code }) => code);
  /** Codes that a part of a chapter names, from one text in it to another. */
  const named = (file: string, from: string, to: string): string[] => {
    const text = chapterText(file);
    const [start, end] = [text.indexOf(from), text.indexOf(to, text.indexOf(from))];
    if (start < 0 || end < 0) throw new Error(`${file} has no ${from} to ${to}`);
    const words = [...text.slice(start, end).matchAll(/`([a-z-]+)`/g)].map(([, word = '']) => word);
    return words.filter((word) => registered.includes(word));
  };
  const rules = named('11-http.md', '**HTTP-11**', 'These checks come before');
  const bare = rules.filter((code) => code === 'not-supported');
  // Only issuers' artifacts have these; what a server reads, machines signed.
  const reading = named('03-envelope-and-keys.md', '1. **Size.**', '8. **Product.**').filter(
    (code) => !['key-unknown', 'key-revoked'].includes(code),
  );
  const [steps, rows] = [
    named('09-activation-and-seats.md', '## 9.2', '*The bytes of a code*'),
    named('09-activation-and-seats.md', '## 9.4', '## 9.5'),
  ];
  const license = steps.filter((code) => /^license-(?!not-found)/.test(code));
  const faults = ['internal', 'server-unavailable'];
  const session = named('11-http.md', '**HTTP-56**', 'nothing done');

  it.each([
    ['activate', [...rules, ...reading, ...steps, ...rows]],
    [
      'checkIn',
      [
        ...rules,
        ...reading,
        ...license,
        ...named('10-lock-and-release.md', '## 10.4', 'The challenge is used'),
      ],
    ],
    ['deactivate', [...rules, ...reading]],
    [
      'releaseDevice',
      [...bare, ...session, ...named('10-lock-and-release.md', '## 10.3', 'The state and the expiry')],
    ],
    ['listLicenses', [...bare, ...session]],
    ['openSession', [...rules, ...session]],
    ['askForLink', rules],
    ['makeChallenge', rules],
    ['getDirectory', bare],
  ])('%s are those that its sections name', (id, codes) => {
    const said = new Set(operation(id)['x-oap-refusals'].map(({ code }) => code));
    expect([...said].sort()).toEqual([...new Set([...codes, ...faults])].sort());
  });
});
