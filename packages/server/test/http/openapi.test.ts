import { readFileSync } from 'node:fs';
import { ed25519 } from '@offline-activation/keys/native';
import {
  type ActivationAnswer,
  type ChallengeAnswer,
  type ControlRoot,
  compileCheck,
  type Directory,
  type Outbox,
  type PortalLicenses,
  type PortalSessionAnswer,
  SCHEMAS,
  type WorldAnswer,
} from '@offline-activation/protocol';
import { describe, expect, it } from 'vitest';
import { createControl } from '../../src/control/control.js';
import { machineOf } from '../machine.js';
import { type Reply, replyOf } from '../vendor.js';

const documentOf = (name: string): Document =>
  JSON.parse(readFileSync(new URL(`../../../../spec/${name}`, import.meta.url), 'utf8'));

interface Media {
  readonly schema: { readonly $ref?: string };
  readonly example?: unknown;
}

interface Operation {
  readonly operationId: string;
  readonly 'x-oap-resource'?: string;
  readonly requestBody?: { readonly content: Readonly<Record<string, Media>> };
  readonly responses: Readonly<
    Record<
      string,
      {
        readonly headers?: Readonly<Record<string, { readonly $ref?: string }>>;
        readonly content?: Readonly<Record<string, Media>>;
      }
    >
  >;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

interface Sent {
  readonly url: string | undefined;
  /** Default: the example of the document. */
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

const JSON_TYPE = 'application/json';
const FILE_TYPE = 'application/vnd.offline-activation.license+xml';
const CONTROL = 'http://control.test';
const TOKEN = 'control-token';
const METHODS = ['get', 'post', 'put', 'delete'];

const server = documentOf('openapi.json');
const control = documentOf('openapi.control.json');
const made = createControl({ token: TOKEN, controlUrl: CONTROL, worldsUrl: 'http://worlds.test', ed25519 });
const seen = new Set<string>();

/** `activation-answer` as the document calls it. */
const wordOf = (name: string): string =>
  name.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());

const listed = ({ paths }: Document) =>
  Object.entries(paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      return operation === undefined ? [] : [{ path, method, operation }];
    }),
  );

/** The good answers of a document, as `activate 201 application/json`. */
const goodAnswers = (document: Document): string[] =>
  listed(document).flatMap(({ operation: { operationId, responses } }) =>
    Object.entries(responses).flatMap(([status, { content = {} }]) => {
      if (Number(status) >= 400) return [];
      const types = Object.keys(content);
      return (types.length === 0 ? [''] : types).map((type) => `${operationId} ${status} ${type}`);
    }),
  );

/** Sends the request of an operation, and compares what comes with what the document says. */
async function play<Body>(
  document: Document,
  id: string,
  { url, body, headers = {} }: Sent,
): Promise<Reply<Body>> {
  const found = listed(document).find(({ operation }) => operation.operationId === id);
  if (found === undefined || url === undefined) throw new Error(`no operation or URL for ${id}`);
  const { method, operation } = found;
  const { requestBody, responses } = operation;
  const [[bodyType = '', media] = []] = Object.entries(requestBody?.content ?? {});
  const request = new Request(url, {
    method: method.toUpperCase(),
    headers: {
      ...(document === control && { Authorization: `Bearer ${TOKEN}` }),
      ...(media && { 'Content-Type': bodyType }),
      ...headers,
    },
    ...(media && { body: JSON.stringify(body ?? media.example) }),
  });
  const reply = await replyOf<Body>(
    await (document === control ? made.control(request) : made.worlds(request)),
  );

  const response = responses[reply.status];
  expect(response, `${id}: ${reply.status} ${reply.text}`).toBeDefined();
  expect(reply.status, `${id}: ${reply.text}`).toBeLessThan(400);
  const type = reply.headers.get('content-type') ?? '';
  expect(Object.keys(response?.content ?? { '': {} })).toContain(type);
  seen.add(`${id} ${reply.status} ${type}`);
  const { $ref } = response?.content?.[type]?.schema ?? {};
  if ($ref !== undefined) {
    const [, schema] = Object.entries(SCHEMAS).find(([name]) => $ref.endsWith(`/${wordOf(name)}`)) ?? [];
    expect(schema && compileCheck(schema)(reply.body), $ref).toMatchObject({ ok: true });
  } else if (type === JSON_TYPE) expect(reply.body).toEqual({});
  const asked = Object.entries(response?.headers ?? {}).filter(
    ([, { $ref: shared }]) => shared !== undefined || type === FILE_TYPE,
  );
  for (const [name] of asked) expect(reply.headers.get(name), `${id}: ${name}`).not.toBeNull();
  return reply;
}

describe('the OpenAPI documents', () => {
  it('are served: every operation, in every status and media type of a good answer', async () => {
    const command = <Body>(id: string, url: string | undefined, body?: unknown) =>
      play<Body>(control, id, { url, body });
    const root = await command<ControlRoot>('getControl', CONTROL);
    const { world, directory: directoryUrl } = (await command<WorldAnswer>('makeWorld', root.body.worlds))
      .body;
    await command('getWorld', world);

    const { resources, keys } = (await play<Directory>(server, 'getDirectory', { url: directoryUrl })).body;
    const named = listed(server).flatMap(({ operation }) => operation['x-oap-resource'] ?? []);
    expect(named.sort()).toEqual(Object.keys(resources).sort());
    const post = <Body>(
      id: string,
      url: string | undefined,
      body?: unknown,
      headers?: Record<string, string>,
    ) => play<Body>(server, id, { url, body, ...(headers && { headers }) });
    const file = { Accept: FILE_TYPE };

    // The examples are requests that this world answers.
    const first = await post<ActivationAnswer>('activate', resources.activations);
    expect(first.status).toBe(201);
    expect((await post<ActivationAnswer>('activate', resources.activations)).body).toEqual(first.body);
    expect((await post('activate', resources.activations, undefined, file)).text).toContain(first.body.token);
    await post('deactivate', resources.deactivations);
    expect((await post('deactivate', resources.deactivations)).body).toMatchObject({
      releaseClass: 'proved',
    });

    const machine = await machineOf(
      'b',
      keys.map(({ kid }) => kid),
    );
    const example = server.paths['/activations']?.['post']?.requestBody?.content[JSON_TYPE]
      ?.example as object;
    await post('activate', resources.activations, { ...example, machineCode: await machine.code() }, file);
    for (const headers of [{}, file]) {
      const { challenge } = (await post<ChallengeAnswer>('makeChallenge', resources.challenges)).body;
      await post('checkIn', resources.checkIns, { machineCode: await machine.code({ challenge }) }, headers);
    }

    await command('setClock', `${world}/clock`);
    await post('askForLink', resources.portalLinks);
    const [mail] = (await command<Outbox>('getOutbox', `${world}/outbox`)).body.mails;
    const opened = await post<PortalSessionAnswer>('openSession', resources.portalSessions, {
      link: mail?.link,
    });
    const session = { Authorization: `Bearer ${opened.body.session}` };
    const list = await play<PortalLicenses>(server, 'listLicenses', {
      url: resources.portalLicenses,
      headers: session,
    });
    const release = list.body.licenses[0]?.activations[0]?.release;
    await play(server, 'releaseDevice', { url: release, headers: session });

    // Whatever these URLs offer beside is in no document.
    const urls = { ...resources, directory: directoryUrl, releases: release };
    for (const [path, item] of Object.entries(server.paths)) {
      const url = urls[path.split('/')[1] as keyof typeof urls] ?? '';
      const refused = await made.worlds(new Request(url, { method: 'PATCH' }));
      expect(allowed(refused), path).toEqual(methodsOf(item));
    }
    for (const [path, item] of Object.entries(control.paths)) {
      const url = path.replace('/worlds/{world}', world).replace('{license}', 'lic-1');
      const refused = await made.control(
        new Request(url.startsWith(world) ? url : CONTROL + path, {
          method: 'PATCH',
          headers: { Authorization: `Bearer ${TOKEN}` },
        }),
      );
      expect(allowed(refused), path).toEqual(methodsOf(item));
    }

    await command('getLedger', `${world}/ledger`);
    await command('putLicense', `${world}/licenses/lic-1`);
    await command('putKeys', `${world}/keys`);
    await command('restartWorld', `${world}/restart`);
    await command('removeWorld', world);
    expect([...seen].sort()).toEqual([...goodAnswers(server), ...goodAnswers(control)].sort());
  });
});

const allowed = ({ headers }: Response): string[] =>
  (headers.get('allow') ?? '')
    .split(', ')
    .filter((method) => method !== 'HEAD')
    .sort();

const methodsOf = (item: Readonly<Record<string, unknown>>): string[] =>
  METHODS.filter((method) => Object.hasOwn(item, method))
    .map((method) => method.toUpperCase())
    .sort();
