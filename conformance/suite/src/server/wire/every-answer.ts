import type { Case, T } from '../../case.js';
import type { HttpReply } from '../../target.js';
import { text, world } from '../plans.js';
import { activate } from '../steps.js';
import {
  activationBody,
  BODY_BYTES_MAX,
  jsonOf,
  LICENSE_TYPE,
  PROBLEM_TYPE,
  postActivation,
  postsOf,
  requestOf,
  resourcesOf,
  shown,
  typeOf,
} from './requests.js';

/** An answer, and what was asked. */
interface Answer {
  readonly what: string;
  readonly reply: HttpReply;
}

/** A path that nobody has. */
const nowhere = (url: string): string => `${url.replace(/\/$/, '')}/no-such-resource-here`;

/** One refusal by each rule for every resource, and some of what comes after them. */
export async function refusals(t: T): Promise<Answer[]> {
  const answers: Answer[] = [];
  const keep = async (what: string, reply: Promise<HttpReply>) => {
    const answer = await reply;
    // Whether something is refused at all is for other sentences.
    if (answer.status >= 400 || jsonOf(answer)?.['code'] !== undefined) answers.push({ what, reply: answer });
  };
  const send = t.world.send;
  for (const resource of resourcesOf(t)) {
    const { name, url } = resource;
    await keep(`${name}: unknown path`, send({ method: 'GET', url: nowhere(url) }));
    await keep(`${name}: method`, send({ method: 'PATCH', url }));
    await keep(`${name}: Accept`, send(requestOf(resource, { headers: { accept: 'image/png' } })));
  }
  for (const resource of postsOf(t)) {
    const { name } = resource;
    const typed = (type: string) => requestOf(resource, { headers: { 'content-type': type } });
    await keep(`${name}: media type`, send(typed('text/plain')));
    const large = ' '.repeat(BODY_BYTES_MAX + 1);
    await keep(`${name}: size`, send(requestOf(resource, { body: large })));
    await keep(`${name}: JSON`, send(requestOf(resource, { body: '{' })));
    if (name !== 'challenges') await keep(`${name}: form`, send(requestOf(resource, { body: '{}' })));
  }
  for (const resource of resourcesOf(t)) {
    if (
      ['activations', 'checkIns', 'deactivations', 'portalSessions', 'portalLicenses'].includes(resource.name)
    )
      await keep(`${resource.name}: its own refusal`, send(requestOf(resource)));
  }
  const activation = async (step: Parameters<typeof activationBody>[1], accept?: string) =>
    postActivation(t, JSON.stringify(await activationBody(t, step)), accept === undefined ? {} : { accept });
  await keep('activations: wrong key', activation(activate('A', { spoil: { licenseKey: 'garbage' } })));
  await keep('activations: wrong e-mail', activation(activate('A', { spoil: { email: 'other' } })));
  await keep('activations: edition', activation(activate('A', { edition: 'no-such' })));
  await keep('activations: product', activation(activate('A', { spoil: { product: 'other' } })));
  await keep('activations: no seat', activation(activate('A')));
  await keep('activations: no seat, file wanted', activation(activate('A'), LICENSE_TYPE));
  const code = await activationBody(t, activate('A', { spoil: { code: 'kind/sibling' } }));
  await keep('activations: another kind', postActivation(t, JSON.stringify(code)));
  return answers;
}

/** A world without a free seat, so that a good request is refused too. */
const FULL = world(text({}, { limit: 1 }));
const fill = (t: T) => t.arrange(activate('B'));

/** Rules that every answer keeps. @spec 11.2 (HTTP-10, HTTP-11) */
export const EVERY_ANSWER: readonly Case[] = [
  {
    id: 'wire/successes-not-stored',
    title: 'No answer that succeeds may be kept by a cache.',
    asserts: ['HTTP-10'],
    needs: [],
    world: world(text()),
    async run(t) {
      const body = JSON.stringify(await activationBody(t, activate('A')));
      const answers: Answer[] = [
        { what: 'activations, new', reply: await postActivation(t, body) },
        { what: 'activations, again', reply: await postActivation(t, body) },
        { what: 'activations, file', reply: await postActivation(t, body, { accept: LICENSE_TYPE }) },
      ];
      for (const resource of resourcesOf(t))
        answers.push({ what: resource.name, reply: await t.world.send(requestOf(resource)) });
      for (const { what, reply } of answers.filter(({ reply }) => reply.status < 300))
        notStored(t, what, reply);
    },
  },
  {
    id: 'wire/refusals-not-stored',
    title: 'No refusal may be kept by a cache, whatever rule it comes from.',
    asserts: ['HTTP-10'],
    needs: [],
    world: FULL,
    async run(t) {
      await fill(t);
      for (const { what, reply } of await refusals(t)) notStored(t, what, reply);
    },
  },
  {
    id: 'wire/refusals-are-problems',
    title:
      'Every refusal is a problem document, whatever rule it comes from and whatever type was asked for.',
    asserts: ['HTTP-11'],
    needs: [],
    world: FULL,
    async run(t) {
      await fill(t);
      for (const { what, reply } of await refusals(t)) {
        t.that('HTTP-11', typeOf(reply) === PROBLEM_TYPE, PROBLEM_TYPE, typeOf(reply), what);
        const hasCode = typeof jsonOf(reply)?.['code'] === 'string';
        t.that('HTTP-11', hasCode, 'a problem document', shown(reply), what);
      }
    },
  },
];

function notStored(t: T, what: string, { headers }: HttpReply): void {
  const given = headers['cache-control'] ?? '';
  const directives = given.split(',').map((directive) => directive.trim().toLowerCase());
  t.that('HTTP-10', directives.includes('no-store'), 'no-store', given, `${what}: Cache-Control`);
}
