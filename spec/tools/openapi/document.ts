import { License, MEDIA_TYPE_JSON, MEDIA_TYPE_LICENSE } from '@offline-activation/protocol';
import { dataOf } from '../../src/folder.js';
import { registry } from '../../src/registry.js';
import type { Requirement } from '../../src/requirement.js';
import { type Components, componentsOf } from './components.js';
import type { Answer, Interface, Operation } from './operation.js';
import { type Problems, problemsOf, refusalsInOrder } from './problems.js';
import { requirementsIn, type Section, sectionsByNumber } from './sections.js';
import type { WorkedExamples } from './story.js';

/** What a document is made with, beside its table of operations. */
export interface Sources {
  readonly requirements: readonly Requirement[];
  readonly licenseFile: WorkedExamples['license-file.json'];
}

interface Making extends Sources {
  readonly about: Interface;
  readonly components: Components;
  readonly problems: Problems;
  /** References to the headers of every answer. */
  readonly headers: Readonly<Record<string, object>>;
  readonly sections: ReadonlyMap<string, Section>;
}

const NOTHING = { type: 'object', description: 'An object without members of its own.' };

/** Makes the OpenAPI 3.1 document of an interface. */
export function documentOf(about: Interface, sources: Sources): object {
  const components = componentsOf();
  const headers = Object.fromEntries(
    Object.keys(about.headers).map((name) => [name, { $ref: `#/components/headers/${name}` }]),
  );
  const problems = problemsOf(components, headers);
  const making = { ...sources, about, components, problems, headers, sections: sectionsByNumber() };
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of about.operations) {
    const { path, method } = operation;
    paths[path] ??= parametersOf(path);
    paths[path][method] = operationOf(operation, making);
  }
  const { name, description } = about.security;
  const { version } = dataOf('package.json') as { version: string };
  return {
    openapi: '3.1.0',
    info: {
      title: about.title,
      version,
      summary: 'Generated from the specification of protocol oap/1.',
      description: about.description.join('\n\n'),
      license: { name: 'CC0 1.0 Universal', identifier: 'CC0-1.0' },
    },
    'x-oap-requirements': about.whole,
    servers: [{ url: '{base}', variables: { base: { default: about.base, description: about.baseMeans } } }],
    security: about.securedWhole ? [{ [name]: [] }] : [],
    tags: about.tags.map(([tag, means]) => ({ name: tag, description: means })),
    paths,
    components: {
      securitySchemes: { [name]: { type: 'http', scheme: 'bearer', description } },
      schemas: components.collected(),
      responses: problems.responses,
      ...(Object.keys(headers).length > 0 && { headers: about.headers }),
      examples: problems.examples,
    },
  };
}

const PARAMETERS: Readonly<Record<string, string>> = {
  activation:
    'Stands for whatever tells one release URL from another; the URL is never put together by a client.',
  world: "Stands for whatever tells one world's URL from another; the URL is never put together by a client.",
  license: 'License id, as in the body.',
};

function parametersOf(path: string): Record<string, object> {
  const { description: _, ...schema } = License.properties.id;
  const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    description: PARAMETERS[name],
    schema,
  }));
  return parameters.length === 0 ? {} : { parameters };
}

function operationOf(operation: Operation, making: Making): object {
  const { about, problems } = making;
  const { id, resource, needs, tag, summary, url, secured, body, answers } = operation;
  return {
    operationId: id,
    summary,
    description: [operation.description, `URL: ${url}`, linksOf(operation, making)].join('\n\n'),
    tags: [tag],
    ...(resource !== undefined && { 'x-oap-resource': resource }),
    'x-oap-url': url,
    ...(needs !== undefined && { 'x-oap-needs': needs }),
    'x-oap-requirements': requirementsOf(operation, making),
    'x-oap-refusals': refusalsInOrder(operation),
    ...(secured && !about.securedWhole && { security: [{ [about.security.name]: [] }] }),
    ...(body !== undefined && { requestBody: requestBodyOf(operation, making) }),
    responses: {
      ...Object.fromEntries(answers.map((answer) => [answer.status, answerOf(answer, making)])),
      ...problems.of(operation),
    },
  };
}

function linksOf({ section, follows }: Operation, { sections }: Making): string {
  const links = [...new Set([section, ...follows])].map((number) => {
    const found = sections.get(number);
    if (found === undefined) throw new Error(`no section ${number}`);
    return `[§${found.heading}](${found.link})`;
  });
  return `Specification: ${links.join(', ')}.`;
}

function requirementsOf(operation: Operation, { about, sections, requirements }: Making): readonly string[] {
  const headings = operation.follows.map((number) => sections.get(number)?.heading ?? '');
  const ids = [
    ...requirementsIn(headings, requirements),
    ...(operation.requirements ?? []),
    ...about.everywhere,
    ...(operation.body === undefined ? [] : about.withBody),
  ];
  const unknown = ids.find((id) => !requirements.some((requirement) => requirement.id === id));
  if (unknown !== undefined) throw new Error(`${operation.id} names an unknown requirement ${unknown}`);
  return [...new Set(ids)];
}

function requestBodyOf({ body, bodyExample, refusals }: Operation, { components }: Making): object {
  const bounded = refusals.includes('too-large');
  const bytesMax = registry('limits').limits.find(({ name }) => name === 'httpBodyBytesMax')?.value;
  return {
    required: true,
    ...(bounded && { description: `At most ${bytesMax} bytes.`, 'x-oap-bytes-max': bytesMax }),
    content: {
      [MEDIA_TYPE_JSON]: {
        schema: body === undefined || body === 'nothing' ? NOTHING : components.refTo(body),
        ...(bodyExample !== undefined && { example: bodyExample }),
      },
    },
  };
}

function answerOf({ status, means, schema, file, example }: Answer, making: Making): object {
  const { components, licenseFile } = making;
  const headers = { ...making.headers, ...(file && fileHeaders(licenseFile.name)) };
  if (schema === undefined) return { description: means, ...(status !== 204 && { headers }) };
  return {
    description: means,
    ...(Object.keys(headers).length > 0 && { headers }),
    content: {
      [MEDIA_TYPE_JSON]: {
        schema: schema === 'nothing' ? NOTHING : components.refTo(schema),
        ...(example !== undefined && { example }),
      },
      ...(file && {
        [MEDIA_TYPE_LICENSE]: {
          schema: {
            type: 'string',
            description:
              'The license file: the token that JSON would have carried, in the file carrier ([§7.2](chapters/07-carriers.md#72-file)). The content alone counts, never its name.',
          },
          example: licenseFile.text,
        },
      }),
    },
  };
}

/** What keeps a file's name in browsers (HTTP-32). */
function fileHeaders(name: string): object {
  const only = 'With the license file, and always then (HTTP-32).';
  return {
    'Content-Disposition': {
      description: `${only} \`attachment\`, with the canonical name \`<product>.oalic\` in both \`filename=\` and \`filename*=\`.`,
      schema: { type: 'string' },
      example: `attachment; filename="${name}"; filename*=UTF-8''${name}`,
    },
    'X-Content-Type-Options': { description: only, schema: { type: 'string', const: 'nosniff' } },
  };
}
