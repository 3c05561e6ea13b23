import { registry } from '@offline-activation/spec';
import type { Case, T } from '../../case.js';
import type { Json, JsonObject } from '../../oracle/json.js';
import { makeLicenseKey } from '../../oracle/license-key.js';
import { specFault } from '../../schema-check.js';
import type { HttpReply } from '../../target.js';
import { HARDWARE, text, world } from '../plans.js';
import { activate, again, deactivate, setLicense } from '../steps.js';
import { refusals } from './every-answer.js';
import { activationBody, bytesOf, jsonOf, postActivation, shown, urlOf } from './requests.js';

interface ErrorRow {
  readonly code: string;
  readonly stage: string;
  readonly status?: readonly number[];
}
const ERRORS = (registry('errors') as { errors: readonly ErrorRow[] }).errors;

/** Judges what every problem document has. */
function isProblem(t: T, reply: HttpReply, what: string): void {
  const problem = jsonOf(reply) ?? {};
  const row = ERRORS.find(({ code }) => code === problem['code']);
  const at = (member: string) => `${what}: ${member}`;
  t.that('ERR-1', row !== undefined, 'a code of the registry', problem['code'] ?? null, at('code'));
  const expected: Record<string, Json> = {
    type: `urn:oap:error:${row?.code}`,
    stage: row?.stage ?? '',
    status: reply.status,
  };
  for (const [name, value] of Object.entries(expected))
    t.that('ERR-1', problem[name] === value, value, problem[name] ?? null, at(name));
  const listed = row?.status ?? [];
  t.that('ERR-1', listed.includes(reply.status), listed, reply.status, at('the status of the answer'));
  for (const name of ['title', 'remedy']) {
    const words = problem[name];
    t.that('ERR-1', typeof words === 'string' && words.trim() !== '', 'words', words ?? null, at(name));
  }
}

/** The problem document that a machine code, as text, is refused with. */
async function refusedCode(t: T, machineCode: string): Promise<JsonObject> {
  const good = await activationBody(t, activate('A'));
  return jsonOf(await postActivation(t, JSON.stringify({ ...good, machineCode }))) ?? {};
}

function has(t: T, problem: JsonObject, members: Record<string, Json>, at: string): void {
  const { code } = members;
  // Another code is another refusal: which one is due is not what this sentence says.
  if (code !== undefined) t.that('ORD-1', problem['code'] === code, code, problem['code'] ?? null, at);
  for (const [name, value] of Object.entries(members))
    t.that('ERR-2', problem[name] === value, value, problem[name] ?? null, `${at}: ${name}`);
  // What the schema says of the members, and nothing that other sentences say.
  const { status: _, type: __, title: ___, remedy: ____, stage: _____, ...rest } = problem;
  const whole = { type: 'urn:oap:error:x', title: 'x', remedy: 'x', stage: 'size', status: 400, ...rest };
  const fault = specFault('problem', whole);
  t.that('ERR-2', fault === undefined, 'members of the right form', fault?.says, `${at}${fault?.pointer}`);
}

/** Texts that are no machine code, and the reason that a reader gives. @spec 7, 12.1 */
const UNREADABLE: readonly (readonly [text: string, reason: string])[] = [
  ['', 'empty'],
  [' \r\n\u00a0\ufeff', 'empty'],
  ['v4.public.\0', 'binary'],
  ['<!DOCTYPE html><html><body>Log in</body></html>', 'html'],
  ['<ActivationRequest xmlns="urn:oap:1"><Token>', 'xml'],
  ['<a xmlns="urn:oap:1"><b/></a>', 'xml'],
  ['<a xmlns="urn:other"><Token>v4.public.AAAA</Token></a>', 'xml'],
  ['I will send the code tomorrow.', 'no-token'],
  [`v4.public.${'A'.repeat(100)}\n\nv4.public.${'B'.repeat(100)}`, 'ambiguous'],
  ['v4.public.AAAA', 'base64url'],
  [`v4.public.${'A'.repeat(1201)}`, 'base64url'],
];

/** Forged codes, and the members that their refusals have. */
const FORGED: readonly (readonly [forgery: string, members: Record<string, Json>])[] = [
  ['json/duplicate-member', { code: 'malformed', reason: 'json' }],
  ['kind/missing', { code: 'malformed', reason: 'json' }],
  ['structure/machine-footer', { code: 'malformed', reason: 'footer' }],
  ['structure/unused-bits', { code: 'malformed', reason: 'base64url' }],
  ['kind/sibling', { code: 'wrong-kind', expected: 'machine-code', got: 'deactivation' }],
  ['kind/empty', { code: 'wrong-kind', expected: 'machine-code', got: '' }],
  ['claims/machine-code/iat/number', { code: 'claims-invalid', pointer: '/iat' }],
  ['claims/machine-code/machine.label/empty', { code: 'claims-invalid', pointer: '/machine/label' }],
  [
    'claims/machine-code/machine.fingerprint.components.0.digest/empty',
    { code: 'claims-invalid', pointer: '/machine/fingerprint/components/0/digest' },
  ],
];

/** Problem documents. @spec 12.1 */
export const PROBLEMS: readonly Case[] = [
  {
    id: 'wire/problem-form',
    title: 'Every problem document has its members, and they are those of the registry.',
    asserts: ['ERR-1'],
    needs: [],
    world: world(text({}, { limit: 1 })),
    async run(t) {
      await t.arrange(activate('B'));
      for (const { what, reply } of await refusals(t)) isProblem(t, reply, what);
    },
  },
  {
    id: 'wire/problem-form-of-license-states',
    title: 'The refusals of a license that may not be used are problem documents of the registry.',
    asserts: ['ERR-1'],
    needs: ['seed'],
    world: world(text()),
    async run(t) {
      for (const state of ['suspended', 'revoked'] as const) {
        await t.arrange(setLicense('L', { state }));
        const reply = await postActivation(t, JSON.stringify(await activationBody(t, activate('A'))));
        // That it is refused at all is the matter of other sentences.
        const served = jsonOf(reply)?.['token'] !== undefined;
        t.that(state === 'revoked' ? 'ORD-4' : 'ORD-5', !served, 'a refusal', reply.status, state);
        isProblem(t, reply, state);
      }
    },
  },
  {
    id: 'wire/why-a-text-is-no-code',
    title: 'A text that holds no machine code is refused with the reason.',
    asserts: ['ERR-2'],
    needs: [],
    world: world(text()),
    async run(t) {
      for (const [given, reason] of UNREADABLE) {
        const problem = await refusedCode(t, given);
        has(t, problem, { code: 'malformed', reason }, JSON.stringify(given.slice(0, 40)));
      }
    },
  },
  {
    id: 'wire/why-a-code-is-refused',
    title: 'A machine code that does not read is refused with what its fault asks for.',
    asserts: ['ERR-2'],
    needs: [],
    world: world(text()),
    async run(t) {
      for (const [forgery, members] of FORGED) {
        const body = await activationBody(t, activate('A', { spoil: { code: forgery } }));
        const problem = jsonOf(await postActivation(t, JSON.stringify(body))) ?? {};
        has(t, problem, members, forgery);
      }
    },
  },
  {
    id: 'wire/token-in-place-of-a-code',
    title: 'A token, or a deactivation, in place of a machine code is refused with both kinds named.',
    asserts: ['ERR-2'],
    needs: [],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('B', { as: 'b' }));
      const { token } = await t.ask(again('B', 'b'));
      const problem = await refusedCode(t, token?.text ?? '');
      has(t, problem, { code: 'wrong-kind', expected: 'machine-code', got: 'token' }, 'token');
      if (!t.world.directory.claims.includes('proofs')) return;
      const { machineCode } = await activationBody(t, activate('A'));
      const body = bytesOf(JSON.stringify({ deactivation: machineCode }));
      const headers = { 'content-type': 'application/json' };
      const reply = await t.world.send({ method: 'POST', url: urlOf(t, 'deactivations'), headers, body });
      const members = { code: 'wrong-kind', expected: 'deactivation', got: 'machine-code' };
      has(t, jsonOf(reply) ?? {}, members, 'machine code as deactivation');
      await t.arrange(deactivate('B'));
      const deactivation = t.bench.actor('B').deactivation?.text ?? '';
      has(
        t,
        await refusedCode(t, deactivation),
        { expected: 'machine-code', got: 'deactivation' },
        'deactivation',
      );
    },
  },
  {
    id: 'wire/why-a-body-is-refused',
    title: 'A body that is no strict JSON is told so, and one without its form the place.',
    asserts: ['ERR-2'],
    needs: [],
    world: world(text()),
    async run(t) {
      const good = await activationBody(t, activate('A'));
      for (const [body, members] of [
        ['{', { reason: 'json' }],
        ['', { reason: 'json' }],
        ['[]', { reason: 'json' }],
        [JSON.stringify({ ...good, licenseKey: 7 }), { reason: 'body', pointer: '/licenseKey' }],
        [JSON.stringify({ ...good, email: ['x'] }), { reason: 'body', pointer: '/email' }],
        [JSON.stringify({ ...good, edition: null }), { reason: 'body', pointer: '/edition' }],
      ] as const) {
        const problem = jsonOf(await postActivation(t, body)) ?? {};
        has(t, problem, { code: 'malformed', ...members }, body.slice(-30));
      }
    },
  },
  {
    id: 'wire/what-is-missing-is-named',
    title: 'A machine that is not told apart well enough is told which components are missing.',
    asserts: ['ERR-2'],
    needs: [],
    world: world(text()),
    async run(t) {
      const dim = activate('A', { spoil: { without: HARDWARE } });
      await t.arrange(dim);
      const body = await activationBody(t, dim);
      const problem = jsonOf(await postActivation(t, JSON.stringify(body))) ?? {};
      const named = problem['components'];
      const holds =
        Array.isArray(named) && named.length > 0 && named.every((name) => typeof name === 'string');
      t.that('ERR-2', holds, 'names of components', named ?? null, 'components');
    },
  },
  {
    id: 'wire/problems-tell-no-secrets',
    title: 'No problem document repeats a license key, an e-mail address, a session or a digest.',
    asserts: ['ERR-3'],
    needs: [],
    world: world(text({}, { limit: 1 })),
    async run(t) {
      await t.arrange(activate('B', { as: 'b' }));
      const secrets = secretsOf(t);
      const replies = (await refusals(t)).map(({ what, reply }) => ({ what, text: textOf(reply) }));
      const good = await activationBody(t, activate('A'));
      secrets.push(...fingerprintsOf(t));
      // Faults right beside what is secret: a parser's message would quote it.
      const json = JSON.stringify(good);
      const spoiled = [
        json.slice(0, -1),
        json.replace('"licenseKey":"', '"licenseKey":"\\x'),
        JSON.stringify({ ...good, licenseKey: [good['licenseKey']], email: { is: good['email'] } }),
        JSON.stringify({ ...good, edition: `${good['edition']}${'x'.repeat(70)}` }),
        JSON.stringify({ ...good, machineCode: 'no code' }),
        JSON.stringify({ ...good, licenseKey: 'OTHER-KEY-OTHER-KEY' }),
        JSON.stringify({ ...good, email: 'somebody.else@example.net' }),
        JSON.stringify({ ...good, edition: 'no-such' }),
      ];
      secrets.push('OTHER-KEY', 'somebody.else');
      for (const body of spoiled)
        replies.push({ what: body.slice(-40), text: textOf(await postActivation(t, body)) });
      const conflict = await activationBody(t, activate('B', { spoil: { jti: 'b' } }));
      replies.push({ what: 'conflict', text: textOf(await postActivation(t, JSON.stringify(conflict))) });
      const url = urlOf(t, 'portalLicenses');
      if (t.world.directory.claims.includes('portal')) {
        const session = 'c2Vzc2lvbi1vZi1zb21lYm9keQ';
        secrets.push(session);
        const headers = { authorization: `Bearer ${session}` };
        replies.push({ what: 'session', text: textOf(await t.world.send({ method: 'GET', url, headers })) });
      }
      for (const { what, text: said } of replies) {
        const told = secrets.filter((secret) => said.includes(secret.toLowerCase()));
        t.that('ERR-3', told.length === 0, 'nothing of that kind', told, what);
      }
    },
  },
  {
    id: 'wire/problems-tell-no-secrets-of-the-license',
    title: 'The refusal of a license that may not be used says nothing of its owner.',
    asserts: ['ERR-3'],
    needs: ['seed'],
    world: world(text()),
    async run(t) {
      const secrets = secretsOf(t);
      for (const state of ['suspended', 'revoked'] as const) {
        await t.arrange(setLicense('L', { state }));
        const key = makeLicenseKey(t.bench.random);
        const good = await activationBody(t, activate('A'));
        for (const body of [good, { ...good, email: 'x@example.org' }, { ...good, licenseKey: key }]) {
          const reply = await postActivation(t, JSON.stringify(body));
          const said = textOf(reply);
          const told = [...secrets, key].filter((secret) => said.includes(secret.toLowerCase()));
          t.that('ERR-3', told.length === 0, 'nothing of that kind', told, `${state}: ${shown(reply)}`);
        }
      }
    },
  },
];

/** An answer whole, headers too, in lower case. */
const textOf = ({ headers, body }: HttpReply): string =>
  `${JSON.stringify(headers)}${Buffer.from(body).toString('utf8')}`.toLowerCase();

/** License keys as shown and bare, and addresses. */
const secretsOf = (t: T): string[] =>
  Object.values(t.world.licenses).flatMap(({ key, email }) => [key, key.replaceAll('-', ''), email]);

/** Digests of the codes and of the components that machines have sent. */
const fingerprintsOf = (t: T): string[] =>
  [...t.bench.codes.values()].flatMap(({ digest, claims }) => [
    digest,
    Buffer.from(digest, 'hex').toString('base64url'),
    ...claims.machine.fingerprint.components.map((component) => component.digest),
  ]);
