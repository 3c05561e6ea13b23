import type { Case, T } from '../../case.js';
import { fromUtf8 } from '../../oracle/bytes.js';
import { openCarrier } from '../../oracle/carrier.js';
import { fileName } from '../../oracle/carrier-file.js';
import type { HttpReply } from '../../target.js';
import { strict, text, world } from '../plans.js';
import { activate, again } from '../steps.js';
import {
  activationBody,
  JSON_TYPE,
  jsonOf,
  LICENSE_TYPE,
  postActivation,
  refused,
  requestOf,
  resourcesOf,
  shown,
  typeOf,
} from './requests.js';

/** What excludes every type that any resource has. */
const EXCLUDING = [
  'text/html',
  'image/*',
  'application/xml',
  'text/*, image/png;q=0.5',
  'application/json;q=0, application/vnd.offline-activation.license+xml;q=0',
  '*/*;q=0',
  'application/json;q=0.0, */*;q=0.000',
];

/** What asks for JSON, or leaves it to the server. */
const FOR_JSON = [
  undefined,
  '*/*',
  JSON_TYPE,
  'Application/JSON; charset=utf-8',
  `${JSON_TYPE}, ${LICENSE_TYPE}`,
  `${LICENSE_TYPE};q=0.5, ${JSON_TYPE};q=0.6`,
  `${LICENSE_TYPE};q=0.9,${JSON_TYPE}`,
  `${LICENSE_TYPE};q=0, */*;q=0.1`,
  'text/html, application/xhtml+xml, */*;q=0.8',
];

/** What asks for the license file. */
const FOR_FILE = [
  LICENSE_TYPE,
  LICENSE_TYPE.toUpperCase(),
  `${LICENSE_TYPE};q=0.1`,
  `${LICENSE_TYPE}, ${JSON_TYPE}`,
  `${JSON_TYPE};q=0.5, ${LICENSE_TYPE}`,
  `text/html, ${LICENSE_TYPE};q=0.9, ${JSON_TYPE};q=0.8`,
  `${JSON_TYPE} ; q=0.001 , ${LICENSE_TYPE} ; q=0.002`,
  `${JSON_TYPE};q=0, ${LICENSE_TYPE};q=0.001`,
];

/** The envelope in a file, whatever type it is sent as; none where the answer is JSON. */
function envelopeOf(reply: HttpReply): string | undefined {
  if (jsonOf(reply)) return undefined;
  const opened = openCarrier(reply.body);
  return opened.ok ? opened.envelope : undefined;
}

async function postAgain(t: T, accept: string | undefined): Promise<HttpReply> {
  const body = JSON.stringify(await activationBody(t, again('A', 'c')));
  return await postActivation(t, body, accept === undefined ? {} : { accept });
}

/** Types of answers. @spec 11.2 (HTTP-18), 11.4 (HTTP-30 to HTTP-32) */
export const NEGOTIATION: readonly Case[] = [
  {
    id: 'wire/no-such-type',
    title: 'An `Accept` header that excludes every type that a resource has is answered 406.',
    asserts: ['HTTP-18'],
    needs: [],
    world: world(text()),
    async run(t) {
      for (const resource of resourcesOf(t)) {
        for (const accept of EXCLUDING) {
          const reply = await t.world.send(requestOf(resource, { headers: { accept } }));
          refused(t, 'HTTP-18', reply, 406, 'not-supported', `${resource.name}: ${accept}`);
        }
      }
    },
  },
  {
    id: 'wire/no-such-type-with-other-faults',
    title: 'A type that cannot be answered is found before the body is looked at.',
    asserts: ['HTTP-18'],
    needs: [],
    world: world(text()),
    async run(t) {
      const headers = { accept: 'text/html', 'content-type': 'text/plain' };
      for (const [what, body] of [
        ['no body', ''],
        ['no JSON', '{'],
        ['too large', 'x'.repeat(140_000)],
      ] as const) {
        const reply = await postActivation(t, body, headers);
        refused(t, 'HTTP-18', reply, 406, 'not-supported', what);
      }
    },
  },
  {
    id: 'wire/no-such-type-does-nothing',
    title: 'A request whose answer nobody could read takes no seat.',
    asserts: ['HTTP-18'],
    needs: [],
    world: world(text({}, { limit: 1 })),
    async run(t) {
      const body = JSON.stringify(await activationBody(t, activate('B')));
      await postActivation(t, body, { accept: 'text/html' });
      await t.playFor('HTTP-18', activate('A'));
    },
  },
  {
    id: 'wire/some-type-is-enough',
    title: 'An `Accept` header that lets one type of the resource through is not answered 406.',
    asserts: ['HTTP-18'],
    needs: [],
    world: world(text()),
    async run(t) {
      for (const resource of resourcesOf(t)) {
        for (const accept of [
          'application/*',
          'text/html, */*;q=0.1',
          'image/png, application/json;q=0.001',
          'text/html;q=0, */*',
        ]) {
          const reply = await t.world.send(requestOf(resource, { headers: { accept } }));
          t.that('HTTP-18', reply.status !== 406, 'not 406', shown(reply), `${resource.name}: ${accept}`);
        }
      }
    },
  },
  {
    id: 'wire/json-by-default',
    title: 'Who asks for JSON, or for nothing in particular, is given token and view in JSON.',
    asserts: ['HTTP-30'],
    needs: [],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A', { as: 'c' }), again('A', 'c'));
      for (const accept of FOR_JSON) {
        const reply = await postAgain(t, accept);
        const at = accept ?? 'no Accept';
        t.that('HTTP-30', typeOf(reply) === JSON_TYPE, JSON_TYPE, typeOf(reply), at);
        const { token, activation } = jsonOf(reply) ?? {};
        t.that('HTTP-30', typeof token === 'string' && activation !== undefined, 'both', shown(reply), at);
      }
    },
  },
  {
    id: 'wire/activation-view',
    title: 'An answer has the view of its activation: new, again, re-issued and online.',
    asserts: ['HTTP-30'],
    needs: [],
    world: world(text()),
    async run(t) {
      await t.play(activate('A', { as: 'c' }), again('A', 'c'), activate('A'), activate('B'));
      if (t.world.directory.claims.includes('online')) await t.play(activate('C', { online: true }));
    },
  },
  {
    id: 'wire/label-in-any-script',
    title: 'The label of a device comes back as it was given, in any script.',
    asserts: ['HTTP-30'],
    needs: [],
    world: world(text()),
    async run(t) {
      const label = '<b>Ada\'s</b> "Läptöp" &amp; 漢字 \u202eעברית 👩‍💻';
      const actor = t.bench.actor('A');
      actor.machine = { ...actor.machine, label };
      const { body, code } = await t.ask(activate('A'));
      const view = body?.['activation'] as { device?: { label?: string } } | undefined;
      t.that('HTTP-30', view?.device?.label === label, label, view?.device ?? code ?? null, 'device');
    },
  },
  {
    id: 'wire/license-file-negotiated',
    title: 'Who prefers the license file is given it, with the token that JSON would have carried.',
    asserts: ['HTTP-31'],
    needs: [],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A', { as: 'c' }), again('A', 'c'));
      const inJson = jsonOf(await postAgain(t, JSON_TYPE))?.['token'];
      for (const accept of FOR_FILE) {
        const reply = await postAgain(t, accept);
        t.that('HTTP-31', !jsonOf(reply), 'the file', `JSON (${shown(reply)})`, accept);
        const isSame = envelopeOf(reply) === inJson && inJson !== undefined;
        t.that('HTTP-31', isSame, 'the token that JSON carries', envelopeOf(reply) ?? null, accept);
      }
    },
  },
  {
    id: 'wire/license-file-of-a-new-seat',
    title: 'A new seat may be asked for as a file at once: XML, in UTF-8, of our namespace.',
    asserts: ['HTTP-31'],
    needs: [],
    world: world(text()),
    async run(t) {
      const body = JSON.stringify(await activationBody(t, activate('A')));
      const reply = await postActivation(t, body, { accept: LICENSE_TYPE });
      const file = fromUtf8(reply.body)?.trimStart() ?? '';
      t.that('HTTP-31', file.startsWith('<'), 'XML', file.slice(0, 40), 'body');
      t.that('HTTP-31', envelopeOf(reply) !== undefined, 'a file with a token', shown(reply), 'body');
    },
  },
  {
    id: 'wire/license-file-headers',
    title: 'A license file is sent so that a browser keeps its name, new and again, for every product.',
    asserts: ['HTTP-32'],
    needs: [],
    world: world(text(), { M: strict({}, { product: 1 }) }),
    async run(t) {
      for (const license of ['L', 'M'] as const) {
        const body = JSON.stringify(await activationBody(t, activate(license, { license })));
        const name = fileName('token', t.world.licenses[license]?.product ?? '');
        for (const what of ['new', 'again']) {
          const reply = await postActivation(t, body, { accept: LICENSE_TYPE });
          asFile(t, reply, name, `${license}, ${what}`);
        }
      }
    },
  },
];

function asFile(t: T, reply: HttpReply, name: string, at: string): void {
  t.that('HTTP-31', !jsonOf(reply), 'the file', `JSON (${shown(reply)})`, at);
  t.that('HTTP-32', typeOf(reply) === LICENSE_TYPE, LICENSE_TYPE, typeOf(reply), `${at}: Content-Type`);
  const sniffing = reply.headers['x-content-type-options']?.trim().toLowerCase();
  t.that('HTTP-32', sniffing === 'nosniff', 'nosniff', sniffing ?? null, `${at}: X-Content-Type-Options`);
  const disposition = reply.headers['content-disposition'] ?? '';
  const [kind = '', ...rest] = disposition.split(';').map((part) => part.trim());
  const parameters = new Map(
    rest.map((part): [string, string] => {
      const equals = part.indexOf('=');
      return [part.slice(0, equals).trim().toLowerCase(), part.slice(equals + 1).trim()];
    }),
  );
  const plain = parameters.get('filename')?.replace(/^"(.*)"$/, '$1');
  const extended = /^utf-8'[^']*'(.*)$/i.exec(parameters.get('filename*') ?? '')?.[1] ?? '';
  const holds = kind.toLowerCase() === 'attachment' && plain === name && decoded(extended) === name;
  const wanted = `attachment; filename="${name}"; filename*=UTF-8''${name}`;
  t.that('HTTP-32', holds, wanted, disposition, `${at}: Content-Disposition`);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
