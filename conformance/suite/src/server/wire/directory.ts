import type { Case, T } from '../../case.js';
import { isObject, type JsonObject } from '../../oracle/json.js';
import { keyId, parsePublicKey } from '../../oracle/paserk.js';
import { specFault } from '../../schema-check.js';
import { text, world } from '../plans.js';
import { activate } from '../steps.js';
import { JSON_TYPE, jsonOf, RESOURCES, requestOf, resourcesOf, seen, shown, typeOf } from './requests.js';

/** A URL of the right form: whether those of the directory are is another sentence. */
const SOME_URL = 'https://server.example/resource';

async function readDirectory(t: T): Promise<JsonObject> {
  const reply = await t.world.send({ method: 'GET', url: t.world.directoryUrl });
  t.that('HTTP-1', reply.status === 200, 200, reply.status, 'status');
  t.that('HTTP-1', typeOf(reply) === JSON_TYPE, JSON_TYPE, typeOf(reply), 'Content-Type');
  const json = jsonOf(reply);
  t.that('HTTP-1', json !== undefined, 'a JSON object', 'none', 'body');
  return json ?? {};
}

/** Every URL replaced by one of the right form. */
function withSomeUrls(json: JsonObject): JsonObject {
  const replaced = { ...json };
  for (const name of ['resources', 'pages'] as const) {
    const urls = json[name];
    if (!isObject(urls)) continue;
    replaced[name] = Object.fromEntries(
      Object.entries(urls).map(([key, url]) => [key, typeof url === 'string' ? SOME_URL : url]),
    );
  }
  return replaced;
}

/** The directory. @spec 11.1 */
export const DIRECTORY: readonly Case[] = [
  {
    id: 'wire/directory-form',
    title: 'The directory is of the form that the schema says, and has what its claims ask for.',
    asserts: ['HTTP-1'],
    needs: [],
    world: world(text()),
    async run(t) {
      const json = await readDirectory(t);
      const fault = specFault('directory', withSomeUrls(json));
      t.that('HTTP-1', fault === undefined, 'a directory', fault?.says, `directory${fault?.pointer ?? ''}`);
      const claims = json['claims'] as readonly string[];
      const resources = json['resources'] as JsonObject;
      const missing = Object.entries(RESOURCES)
        .filter(([, { feature }]) => feature === undefined || claims.includes(feature))
        .map(([name]) => name)
        .filter((name) => typeof resources[name] !== 'string');
      t.that('HTTP-1', missing.length === 0, 'every resource claimed', missing, 'directory/resources');
      const hasPages = json['pages'] !== undefined;
      t.that('HTTP-1', hasPages === claims.includes('pages'), claims, hasPages, 'directory/pages');
    },
  },
  {
    id: 'wire/directory-keys',
    title: 'Each issuer key of the directory is there once, with the id that is its own.',
    asserts: ['HTTP-1'],
    needs: [],
    world: world(text()),
    async run(t) {
      const { keys } = t.world.directory;
      for (const { kid, key } of keys) {
        const bytes = parsePublicKey(key);
        t.that('HTTP-1', bytes !== undefined, 'a public key', key, 'directory/keys');
        const own = bytes ? keyId(bytes) : '';
        t.that('HTTP-1', own === kid, own, kid, 'directory/keys');
      }
      const kids = new Set(keys.map(({ kid }) => kid));
      t.that('HTTP-1', kids.size === keys.length, 'distinct keys', keys.length, 'directory/keys');
    },
  },
  {
    id: 'wire/directory-lists-every-key',
    title: 'The directory has the keys of every status, the newest first.',
    asserts: ['HTTP-1'],
    needs: ['keys'],
    world: world(text(), {}, { issuerKeys: ['active', 'retired', 'revoked'] }),
    async run(t) {
      const before = t.world.directory.keys;
      const statuses = before.map(({ status }) => status).join();
      t.that('HTTP-1', statuses === 'active,retired,revoked', 'active,retired,revoked', statuses);
      await t.world.setKeys(['active', 'active', 'retired', 'revoked']);
      const kids = t.world.directory.keys.slice(1).map(({ kid }) => kid);
      t.that('HTTP-1', kids.join() === before.map(({ kid }) => kid).join(), 'the new key first', kids);
    },
  },
  {
    id: 'wire/urls-absolute',
    title: 'Every URL of the directory is absolute.',
    asserts: ['HTTP-2'],
    needs: [],
    world: world(text()),
    async run(t) {
      const json = jsonOf(await t.world.send({ method: 'GET', url: t.world.directoryUrl })) ?? {};
      for (const list of ['resources', 'pages'] as const) {
        for (const [name, url] of Object.entries((json[list] ?? {}) as JsonObject)) {
          const isAbsolute = typeof url === 'string' && /^https?:\/\/[^\s/]/i.test(url) && URL.canParse(url);
          t.that('HTTP-2', isAbsolute, 'an absolute URL', url, `${list}/${name}`);
        }
      }
    },
  },
  {
    id: 'wire/urls-lead-there',
    title: 'Every URL of the directory leads to its resource.',
    asserts: ['HTTP-2'],
    needs: [],
    world: world(text()),
    async run(t) {
      const activated = await t.ask(activate('A'));
      t.that('HTTP-2', activated.token !== undefined, 'a token', activated.code ?? null, 'activations');
      for (const resource of resourcesOf(t)) {
        const reply = await t.world.send(requestOf(resource));
        const { body, code } = seen(t, reply);
        // What each resource says to a request of its form, also one with another fault, and no other would.
        const isThere = {
          directory: reply.status === 200,
          activations: code === 'malformed' || code === 'license-not-found',
          challenges: typeof body?.['challenge'] === 'string',
          checkIns: code === 'malformed' && body?.['reason'] !== 'body',
          deactivations: code === 'malformed' && body?.['reason'] !== 'body',
          portalLinks: reply.status === 202 || code === 'license-not-found',
          portalSessions: code === 'unauthorized',
          portalLicenses: code === 'unauthorized' || Array.isArray(body?.['licenses']),
        }[resource.name];
        t.that('HTTP-2', isThere ?? false, 'the resource', shown(reply), resource.name);
      }
    },
  },
  {
    id: 'wire/pages-lead-there',
    title: 'The URLs of the pages lead to pages.',
    asserts: ['HTTP-2'],
    needs: ['feature:pages'],
    world: world(text()),
    async run(t) {
      const json = jsonOf(await t.world.send({ method: 'GET', url: t.world.directoryUrl })) ?? {};
      for (const [name, url] of Object.entries((json['pages'] ?? {}) as JsonObject)) {
        const request = { method: 'GET', url: String(url), headers: { accept: 'text/html' } };
        const reply = await t.world.send(request);
        const isPage = reply.status === 200 && typeOf(reply) === 'text/html';
        t.that('HTTP-2', isPage, '200 text/html', `${reply.status} ${typeOf(reply)}`, `pages/${name}`);
      }
    },
  },
];
