import { gzipSync } from 'node:zlib';
import type { Case, T } from '../../case.js';
import type { JsonObject } from '../../oracle/json.js';
import type { HttpReply } from '../../target.js';
import { text, world } from '../plans.js';
import { activate, again } from '../steps.js';
import {
  activationBody,
  BODY_BYTES_MAX,
  JSON_TYPE,
  jsonOf,
  postActivation,
  postsOf,
  refused,
  requestOf,
  seen,
  shown,
  urlOf,
} from './requests.js';
import { JSON_FAULTS, nested } from './strict-json.js';

/** A good request with a member that nobody names, so that its body has this many bytes. */
function padded(good: JsonObject, size: number): string {
  const bare = JSON.stringify({ ...good, x: '' });
  return JSON.stringify({ ...good, x: 'x'.repeat(size - bare.length) });
}

const isTooLarge = (reply: HttpReply): boolean =>
  reply.status === 413 || jsonOf(reply)?.['code'] === 'too-large';

const isToken = (reply: HttpReply): boolean => typeof jsonOf(reply)?.['token'] === 'string';

/** A machine that has been activated, and the request that gives it the same token again. */
async function activated(t: T): Promise<JsonObject> {
  await t.arrange(activate('A', { as: 'c' }), again('A', 'c'));
  return await activationBody(t, again('A', 'c'));
}

/** What a request body must be. @spec 11.2 (HTTP-13 to HTTP-16) */
export const BODIES: readonly Case[] = [
  {
    id: 'wire/body-of-another-type',
    title: 'A body that does not say that it is JSON is answered 415, though it may be JSON.',
    asserts: ['HTTP-13'],
    needs: [],
    world: world(text()),
    async run(t) {
      const types = [
        'text/plain',
        'text/json',
        'text/plain; charset=application/json',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
        'application/jsonp',
        'application/problem+json',
        'application/*',
        'application',
      ];
      for (const resource of postsOf(t)) {
        const { 'content-type': _, ...bare } = requestOf(resource).headers ?? {};
        const missing = await t.world.send({ ...requestOf(resource), headers: bare });
        refused(t, 'HTTP-13', missing, 415, 'not-supported', `${resource.name}: no type`);
        for (const type of types) {
          const reply = await t.world.send(requestOf(resource, { headers: { 'content-type': type } }));
          refused(t, 'HTTP-13', reply, 415, 'not-supported', `${resource.name}: ${type}`);
        }
      }
    },
  },
  {
    id: 'wire/coded-body',
    title: 'A body with a content coding is answered 415, whether or not it can be decoded.',
    asserts: ['HTTP-13'],
    needs: [],
    world: world(text()),
    async run(t) {
      const body = JSON.stringify(await activated(t));
      const plain = await postActivation(t, body, { 'content-encoding': 'identity' });
      t.that('HTTP-13', isToken(plain), 'a token', shown(plain), 'identity');
      for (const [coding, bytes] of [
        ['gzip', gzipSync(body)],
        ['gzip', body],
        ['x-no-such-coding', body],
      ] as const) {
        const reply = await postActivation(t, bytes, { 'content-encoding': coding });
        refused(t, 'HTTP-13', reply, 415, 'not-supported', coding);
      }
    },
  },
  {
    id: 'wire/json-with-parameters',
    title: 'The type of a JSON body may be written in any letter case, with parameters.',
    asserts: ['HTTP-13'],
    needs: [],
    world: world(text()),
    async run(t) {
      const body = JSON.stringify(await activated(t));
      for (const type of [
        'application/json; charset=utf-8',
        'Application/JSON',
        'application/json;charset="UTF-8"; profile=x',
        'application/json ;x=y',
      ]) {
        const reply = await postActivation(t, body, { 'content-type': type });
        t.that('HTTP-13', isToken(reply), 'a token', shown(reply), type);
      }
    },
  },
  {
    id: 'wire/type-before-size',
    title: 'A body of another type is answered 415, though it is too large and no JSON.',
    asserts: ['HTTP-13'],
    needs: [],
    world: world(text()),
    async run(t) {
      for (const body of ['x'.repeat(BODY_BYTES_MAX + 1), '{', '{}']) {
        const reply = await postActivation(t, body, { 'content-type': 'text/plain' });
        refused(t, 'HTTP-13', reply, 415, 'not-supported', `${body.length} bytes`);
      }
    },
  },
  {
    id: 'wire/body-size',
    title: 'A body of 131,072 bytes is not too large, and one of a byte more is.',
    asserts: ['HTTP-14'],
    needs: [],
    world: world(text()),
    async run(t) {
      const good = await activated(t);
      for (const framing of [{}, { 'transfer-encoding': 'chunked' }]) {
        const at = 'transfer-encoding' in framing ? 'in chunks' : 'with its length';
        const most = await postActivation(t, padded(good, BODY_BYTES_MAX), framing);
        t.that('HTTP-14', !isTooLarge(most), 'not too large', shown(most), at);
        const over = await postActivation(t, padded(good, BODY_BYTES_MAX + 1), framing);
        refused(t, 'HTTP-14', over, 413, 'too-large', at);
      }
    },
  },
  {
    id: 'wire/body-size-of-every-resource',
    title: 'Every resource that takes a body bounds it, in bytes, and before it is read as JSON.',
    asserts: ['HTTP-14'],
    needs: [],
    world: world(text()),
    async run(t) {
      for (const resource of postsOf(t)) {
        for (const [what, body] of [
          ['white space', ' '.repeat(BODY_BYTES_MAX + 1)],
          ['no JSON', '{'.repeat(BODY_BYTES_MAX + 1)],
          // Two bytes each in UTF-8: counted as characters they are few enough.
          ['two-byte characters', `{"x":"${'\u00e9'.repeat(BODY_BYTES_MAX / 2)}"}`],
        ] as const) {
          const reply = await t.world.send(requestOf(resource, { body }));
          refused(t, 'HTTP-14', reply, 413, 'too-large', `${resource.name}: ${what}`);
        }
      }
    },
  },
  {
    id: 'wire/body-announced-or-endless',
    title: 'A body that says that it is too large, and one in chunks that goes on, are answered 413.',
    asserts: ['HTTP-14'],
    needs: ['socket'],
    world: world(text()),
    async run(t) {
      const url = urlOf(t, 'activations');
      const { host, pathname, search } = new URL(url);
      const head = `POST ${pathname}${search} HTTP/1.1\r\nHost: ${host}\r\nContent-Type: ${JSON_TYPE}\r\n`;
      const piece = 'x'.repeat(16_384);
      const announced = `${head}Content-Length: 10000000000\r\n\r\n`;
      const said = await t.world.sendRaw({ url, chunks: [announced, ...Array(12).fill(piece)] });
      refused(t, 'HTTP-14', said, 413, 'too-large', 'ten gigabytes announced');
      const chunk = `4000\r\n${piece}\r\n`;
      const chunked = `${head}Transfer-Encoding: chunked\r\n\r\n`;
      const endless = await t.world.sendRaw({ url, chunks: [chunked, ...Array(12).fill(chunk)] });
      refused(t, 'HTTP-14', endless, 413, 'too-large', 'chunks without an end');
    },
  },
  {
    id: 'wire/strict-json',
    title: 'A body that is not strict JSON with an object at the top is answered 400.',
    asserts: ['HTTP-15'],
    needs: [],
    world: world(text()),
    async run(t) {
      const good = JSON.stringify(await activated(t));
      for (const { name, write } of JSON_FAULTS) {
        refused(t, 'HTTP-15', await postActivation(t, write(good)), 400, 'malformed', name);
      }
    },
  },
  {
    id: 'wire/strict-json-everywhere',
    title: 'Every resource that takes a body reads it strictly.',
    asserts: ['HTTP-15'],
    needs: [],
    world: world(text()),
    async run(t) {
      for (const resource of postsOf(t)) {
        const good = JSON.stringify(resource.body);
        const twice = good === '{}' ? '{"x":1,"x":1}' : `{"x":1,"x":1,${good.slice(1)}`;
        for (const body of ['', '[]', 'null', twice, `${good},`]) {
          const reply = await t.world.send(requestOf(resource, { body }));
          refused(t, 'HTTP-15', reply, 400, 'malformed', `${resource.name}: ${body.slice(0, 40)}`);
        }
      }
    },
  },
  {
    id: 'wire/json-in-white-space',
    title: 'White space around the JSON of a body, and inside it, says nothing.',
    asserts: ['HTTP-15'],
    needs: [],
    world: world(text()),
    async run(t) {
      const good = await activated(t);
      for (const body of [` \t\r\n${JSON.stringify(good)}\r\n\t `, JSON.stringify(good, null, 4)]) {
        const reply = await postActivation(t, body);
        t.that('HTTP-15', isToken(reply), 'a token', shown(reply), JSON.stringify(body.slice(0, 8)));
      }
    },
  },
  {
    id: 'wire/form-of-an-activation',
    title: 'Members of an activation request that are missing, of another type or too long are answered 400.',
    asserts: ['HTTP-15'],
    needs: [],
    world: world(text()),
    async run(t) {
      const good = await activated(t);
      const { machineCode: _, ...noCode } = good;
      const { licenseKey: __, ...noKey } = good;
      const faults: [string, unknown][] = [
        ['no machineCode', noCode],
        ['no licenseKey', noKey],
        ['licenseKey empty', { ...good, licenseKey: '' }],
        ['licenseKey of 257', { ...good, licenseKey: 'A'.repeat(257) }],
        ['email of 255', { ...good, email: 'a'.repeat(255) }],
        ['edition of 65', { ...good, edition: 'a'.repeat(65) }],
        ...['machineCode', 'licenseKey', 'email', 'edition'].flatMap((name) =>
          [null, 7, true, [good[name] ?? 'pro'], { text: good[name] ?? 'pro' }].map(
            (value): [string, unknown] => [
              `${name}: ${JSON.stringify(value).slice(0, 30)}`,
              { ...good, [name]: value },
            ],
          ),
        ),
      ];
      for (const [name, body] of faults) {
        refused(t, 'HTTP-15', await postActivation(t, JSON.stringify(body)), 400, 'malformed', name);
      }
    },
  },
  {
    id: 'wire/form-at-its-bounds',
    title: 'Members of an activation request that are as long as they may be are read.',
    asserts: ['HTTP-15'],
    needs: [],
    world: world(text()),
    async run(t) {
      const good = await activated(t);
      for (const [name, value, code] of [
        ['licenseKey', 'A'.repeat(256), 'license-not-found'],
        ['email', 'a'.repeat(254), 'license-not-found'],
        ['email', '', 'license-not-found'],
        ['edition', 'a'.repeat(64), 'edition-not-allowed'],
        ['edition', 'Édition spéciale 🎁', 'edition-not-allowed'],
      ] as const) {
        const reply = await postActivation(t, JSON.stringify({ ...good, [name]: value }));
        const isRead = jsonOf(reply)?.['code'] !== 'malformed';
        t.that('HTTP-15', isRead, code, shown(reply), `${name} of ${[...value].length}`);
      }
    },
  },
  {
    id: 'wire/form-before-content',
    title:
      'A body without its form is answered 400 before its machine code and its credentials are looked at.',
    asserts: ['HTTP-15'],
    needs: [],
    world: world(text()),
    async run(t) {
      const good = await activationBody(t, activate('A', { spoil: { code: 'kind/sibling' } }));
      const body = JSON.stringify({ ...good, edition: 7 });
      const reply = await postActivation(t, body);
      const { body: problem } = seen(t, reply);
      refused(t, 'HTTP-15', reply, 400, 'malformed', 'edition');
      t.that('HTTP-15', problem?.['expected'] === undefined, 'the form', problem?.['expected'], 'expected');
    },
  },
  {
    id: 'wire/form-of-every-resource',
    title: 'A member that a resource asks for, missing or of another type, is answered 400.',
    asserts: ['HTTP-15'],
    needs: [],
    world: world(text()),
    async run(t) {
      for (const resource of postsOf(t)) {
        for (const name of Object.keys(resource.body ?? {})) {
          const { [name]: _, ...without } = resource.body ?? {};
          for (const body of [
            without,
            ...[null, 1, false, ['x'], {}].map((value) => ({ ...without, [name]: value })),
          ]) {
            const reply = await t.world.send(requestOf(resource, { body: JSON.stringify(body) }));
            refused(t, 'HTTP-15', reply, 400, 'malformed', `${resource.name}: ${JSON.stringify(body)}`);
          }
        }
      }
    },
  },
  {
    id: 'wire/unknown-members',
    title: 'Members of a request that nobody names are ignored, whatever they hold.',
    asserts: ['HTTP-16'],
    needs: [],
    world: world(text()),
    async run(t) {
      const good = JSON.stringify(await activated(t));
      const without = jsonOf(await postActivation(t, good));
      for (const more of [
        '"x":1',
        '"crit":["x"],"ver":2,"kind":"token"',
        '"now":"2030-01-01T00:00:00Z","limit":100,"product":"other"',
        '"__proto__":{"edition":7},"constructor":null,"toString":"x"',
        '"LicenseKey":"x","license_key":7,"e-mail":[]',
        nested(16),
        '"x":"\\ud83d\\ude00 \\u0000 \u200b","":{"":[9007199254740991,-9007199254740991,0]}',
      ]) {
        for (const body of [`{${more},${good.slice(1)}`, `${good.slice(0, -1)},${more}}`]) {
          const reply = await postActivation(t, body);
          const token = jsonOf(reply)?.['token'];
          const isSame = token !== undefined && token === without?.['token'];
          t.that('HTTP-16', isSame, 'the same token', shown(reply), more.slice(0, 60));
        }
      }
    },
  },
  {
    id: 'wire/unknown-members-everywhere',
    title: 'Every resource that takes a body ignores members that nobody names.',
    asserts: ['HTTP-16'],
    needs: [],
    world: world(text()),
    async run(t) {
      for (const resource of postsOf(t)) {
        const plain = await t.world.send(requestOf(resource));
        const body = JSON.stringify({ ...resource.body, x: [{ y: null }], crit: ['x'] });
        const reply = await t.world.send(requestOf(resource, { body }));
        t.that('HTTP-16', shown(reply) === shown(plain), shown(plain), shown(reply), resource.name);
      }
    },
  },
];
