import type { Case, T } from '../../case.js';
import { formatInstant, parseInstant } from '../../oracle/calendar.js';
import type { JsonObject } from '../../oracle/json.js';
import { Untestable } from '../../outcome.js';
import { outgoingText } from '../../schema-check.js';
import { makeCode } from '../../steps/make-code.js';
import { claimsOf, observe } from '../../steps/observe.js';
import type { Directory, HttpReply, HttpRequest } from '../../target.js';
import { text, world } from '../plans.js';
import { activate, again, deactivate, later, setLicense } from '../steps.js';
import { JSON_TYPE, jsonOf, shown } from '../wire/requests.js';

function controlOf(t: T) {
  const { control } = t.world;
  if (!control) throw new Untestable('the target has no control interface');
  return control;
}

const withBody = (body: JsonObject) => ({
  headers: { 'content-type': JSON_TYPE },
  body: JSON.stringify(body),
});

/** A command with the token. */
async function command(t: T, request: HttpRequest): Promise<HttpReply> {
  const authorization = `Bearer ${controlOf(t).token}`;
  return await t.world.sendControl({ ...request, headers: { ...request.headers, authorization } });
}

const worldNow = async (t: T): Promise<unknown> =>
  jsonOf(await command(t, { method: 'GET', url: controlOf(t).world }))?.['now'];

/** What a control interface can be asked, with bodies that would change something. */
function commandsOf(t: T, worlds: string): Record<string, HttpRequest> {
  const { root, world: url } = controlOf(t);
  const { min } = t.world.now();
  const now = formatInstant(min + 3600);
  const { plan: _, ...license } = t.world.licenses['L'] ?? { plan: undefined };
  return {
    'GET root': { method: 'GET', url: root },
    'POST worlds': { method: 'POST', url: worlds, ...withBody({ now, products: [] }) },
    'GET world': { method: 'GET', url },
    'PUT clock': { method: 'PUT', url: `${url}/clock`, ...withBody({ now }) },
    'PUT license': { method: 'PUT', url: `${url}/licenses/lic-1`, ...withBody({ ...license, limit: 0 }) },
    'GET outbox': { method: 'GET', url: `${url}/outbox` },
    'GET ledger': { method: 'GET', url: `${url}/ledger` },
    'PUT keys': { method: 'PUT', url: `${url}/keys`, ...withBody({ issuerKeys: [] }) },
    'POST restart': { method: 'POST', url: `${url}/restart`, ...withBody({}) },
    'DELETE world': { method: 'DELETE', url },
  };
}

/** A second world with the same license as `L`, made by hand. */
interface OtherWorld {
  readonly url: string;
  readonly directory: Directory;
}

async function otherWorld(t: T, body: JsonObject): Promise<OtherWorld> {
  const root = jsonOf(await command(t, { method: 'GET', url: controlOf(t).root }));
  const made = jsonOf(await command(t, { method: 'POST', url: String(root?.['worlds']), ...withBody(body) }));
  if (typeof made?.['world'] !== 'string') throw new Untestable('a second world cannot be made');
  const directory = jsonOf(await t.world.send({ method: 'GET', url: String(made['directory']) }));
  return { url: made['world'], directory: directory as unknown as Directory };
}

/** The seed of a world with the license `L` as this one has it. */
function sameSeed(t: T, more: JsonObject = {}): JsonObject {
  const { plan, ...known } = t.world.licenses['L'] as NonNullable<(typeof t.world.licenses)[string]>;
  const license = { ...known, state: 'active', editions: ['standard', 'pro'], limit: 1, policy: plan.policy };
  return {
    now: formatInstant(t.world.now().min),
    products: t.world.directory.products.map((product) => ({ ...product, editions: [...product.editions] })),
    licenses: [{ ...license, ...more }],
  } as unknown as JsonObject;
}

/** Activates a machine of this case in another world. */
async function activateIn(t: T, { directory }: OtherWorld, machine: string) {
  const known = t.world.licenses['L'];
  const code = makeCode(t.bench, { ...t.world, directory }, machine, known?.product ?? '');
  const body = outgoingText('activation-request', {
    machineCode: code?.text,
    licenseKey: known?.key,
    email: known?.email,
  });
  const headers = { 'content-type': JSON_TYPE };
  const url = directory.resources['activations'] ?? '';
  return observe(await t.world.send({ method: 'POST', url, headers, body }), directory);
}

/** The control interface. @spec 13 */
export const CONTROL: readonly Case[] = [
  {
    id: 'control/no-token',
    title: 'A request without the token, with another or with a part of it is answered 401.',
    asserts: ['CTL-1'],
    needs: [],
    world: world(text()),
    async run(t) {
      const { root, token } = controlOf(t);
      const worlds = String(jsonOf(await command(t, { method: 'GET', url: root }))?.['worlds']);
      const attempts: Record<string, string | undefined> = {
        'no token': undefined,
        'an empty one': 'Bearer ',
        'another one': `Bearer ${token.split('').reverse().join('')}x`,
        'its beginning': `Bearer ${token.slice(0, -1)}`,
        'more than it': `Bearer ${token}x`,
        'another scheme': `Basic ${token}`,
        'it alone': token,
      };
      for (const [name, request] of Object.entries(commandsOf(t, worlds))) {
        for (const [what, authorization] of Object.entries(attempts)) {
          const headers = { ...request.headers, ...(authorization !== undefined && { authorization }) };
          const reply = await t.world.sendControl({ ...request, headers });
          t.that('CTL-1', reply.status === 401, 401, shown(reply), `${name}: ${what}`);
        }
      }
    },
  },
  {
    id: 'control/no-token-changes-nothing',
    title: 'What is asked without the token is not done.',
    asserts: ['CTL-1'],
    needs: ['clock', 'seed'],
    world: world(text({}, { limit: 1 })),
    async run(t) {
      const { root } = controlOf(t);
      const worlds = String(jsonOf(await command(t, { method: 'GET', url: root }))?.['worlds']);
      const before = formatInstant(t.world.now().min);
      for (const request of Object.values(commandsOf(t, worlds))) await t.world.sendControl(request);
      const after = await worldNow(t);
      t.that('CTL-1', after === before, before, after, 'the clock');
      await t.playFor('CTL-1', activate('A'));
    },
  },
  {
    id: 'control/own-origin',
    title: 'The control interface is on another origin than anything of the server.',
    asserts: ['CTL-2'],
    needs: [],
    world: world(text()),
    async run(t) {
      const { root, world: own } = controlOf(t);
      const { directory, directoryUrl } = t.world;
      const origins = [root, own].map((url) => new URL(url).origin);
      for (const url of [directoryUrl, ...Object.values(directory.resources)]) {
        const origin = URL.canParse(url) ? new URL(url).origin : url;
        t.that('CTL-2', !origins.includes(origin), 'another origin', origin, url);
      }
    },
  },
  {
    id: 'control/seats-of-another-world',
    title: 'The same license in two worlds is two licenses: the same machine has a seat in each.',
    asserts: ['CTL-3'],
    needs: ['seed'],
    world: world(text({}, { limit: 1 })),
    async run(t) {
      const other = await otherWorld(t, sameSeed(t));
      await t.arrange(activate('A', { as: 'a' }), activate('B'), again('A', 'a'));
      const there = await activateIn(t, other, 'A');
      const { seat } = claimsOf(there.token) ?? {};
      const got = seat?.generation ?? there.code ?? there.status;
      t.that('CTL-3', seat?.generation === 1, 'a token of generation 1', got, 'the same machine');
      await t.arrange(setLicense('L', { limit: 2 }), activate('B'));
      const full = await activateIn(t, other, 'B');
      t.that('CTL-3', full.code === 'seat-limit-reached', 'a limit of 1', full.code ?? full.status, 'limit');
      await command(t, { method: 'DELETE', url: other.url });
      await t.playFor('CTL-3', again('A', 'a'));
    },
  },
  {
    id: 'control/clock-of-another-world',
    title: 'Moving the clock of one world, or ending it, leaves that of another alone.',
    asserts: ['CTL-3'],
    needs: ['seed', 'clock'],
    world: world(text()),
    async run(t) {
      const other = await otherWorld(t, sameSeed(t));
      const before = formatInstant(t.world.now().min);
      await t.arrange(later('P1D'));
      const there = jsonOf(await command(t, { method: 'GET', url: other.url }))?.['now'];
      t.that('CTL-3', there === before, before, there ?? null, 'the other clock');
      await command(t, { method: 'DELETE', url: other.url });
      const here = await worldNow(t);
      t.that('CTL-3', here === formatInstant(t.world.now().min), 'its own clock', here ?? null, 'the clock');
    },
  },
  {
    id: 'control/keys-of-another-world',
    title: 'A machine key that was given up in one world is not in another.',
    asserts: ['CTL-3'],
    needs: ['seed', 'feature:proofs'],
    world: world(text()),
    async run(t) {
      const other = await otherWorld(t, sameSeed(t));
      await t.arrange(activate('A'), deactivate('A'));
      const there = await activateIn(t, other, 'A');
      t.that('CTL-3', there.token !== undefined, 'a new seat', there.code ?? there.status);
      await command(t, { method: 'DELETE', url: other.url });
    },
  },
  {
    id: 'control/clock-stands-still',
    title: 'The clock of a world stands still, however long it lasts and whatever is asked.',
    asserts: ['CTL-4'],
    needs: ['clock'],
    world: world(text()),
    async run(t) {
      const start = formatInstant(t.world.now().min);
      // A clock that runs shows only in time: long enough for a second to pass.
      await new Promise((resolve) => setTimeout(resolve, 1_100));
      const { token } = await t.ask(activate('A'));
      const iat = claimsOf(token)?.iat;
      t.that('CTL-4', iat === undefined || iat === start, start, iat, 'token.iat');
      const after = await worldNow(t);
      t.that('CTL-4', after === start, start, after ?? null, 'now');
    },
  },
  {
    id: 'control/clock-moves-when-told',
    title: 'The clock of a world stands exactly where it was put.',
    asserts: ['CTL-4'],
    needs: ['clock'],
    world: world(text()),
    async run(t) {
      for (const by of ['PT1S', 'P400D', 'PT1S']) {
        await t.arrange(later(by));
        const { min } = t.world.now();
        const now = await worldNow(t);
        const holds = typeof now === 'string' && parseInstant(now) === min;
        t.that('CTL-4', holds, formatInstant(min), now ?? null, 'now');
        const iat = claimsOf((await t.ask(activate('A'))).token)?.iat;
        t.that(
          'CTL-4',
          iat === undefined || iat === formatInstant(min),
          formatInstant(min),
          iat,
          'token.iat',
        );
      }
    },
  },
];
