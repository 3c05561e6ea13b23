import { registry } from '@offline-activation/spec';
import { formatInstant, type Instant } from '../../../oracle/calendar.js';
import type { MachineCodeClaims } from '../../../oracle/claims.js';
import type { Machine } from '../../../oracle/identity.js';
import { isObject, type Json, type JsonObject } from '../../../oracle/json.js';
import { readCarried } from '../../../oracle/read-carried.js';
import { Breach } from '../../../outcome.js';
import type { Cap, Id } from '../../../requirement.js';
import type { Place } from '../../../stage/fault.js';
import { openStage, type Stage, type StageOptions, type StageRequest } from '../../../stage/stage.js';
import type { ClientCase, ClientT } from '../../case.js';
import { factsOf, machineOf, outcomeOf, refusalIn } from '../../installed.js';
import { makeVendor, NOW, PRODUCT, type Vendor } from '../../vendor.js';

/** What a scene is set with, where it is not the plain one. */
export interface SceneWish extends Pick<StageOptions, 'license' | 'without'> {
  /** Bounds each HTTP request; absent: the client's own. */
  readonly timeoutSeconds?: number;
  /** The application has no directory URL. */
  readonly offline?: boolean;
}

/** A client and a stage, both of one case, and the calls that a case makes. */
export interface Scene {
  readonly t: ClientT;
  readonly stage: Stage;
  readonly machine: Machine;
  readonly vendor: Vendor;
  readonly stateDirectory: string;
  /** What the client's clock shows. */
  now: Instant;
  /** Moves the clocks of client and vendor. */
  wait(seconds: number): void;
  /** Calls a method that is given the clock. */
  call(method: string, params?: JsonObject): Promise<JsonObject>;
  open(more?: JsonObject): Promise<JsonObject>;
  restart(more?: JsonObject): Promise<JsonObject>;
  status(): Promise<JsonObject>;
  activate(more?: JsonObject): Promise<JsonObject>;
  checkIn(): Promise<JsonObject>;
  /** The code that is shown, as text. */
  shown(): Promise<string>;
}

/** Sets a scene with an opened client, plays in it, and strikes it. */
export async function onStage(
  t: ClientT,
  wish: SceneWish,
  play: (scene: Scene) => Promise<void>,
): Promise<void> {
  const vendor = makeVendor(t.random, t.seed);
  const stage = await openStage({
    issuer: vendor.issuer,
    random: t.random,
    product: PRODUCT,
    now: NOW,
    ...(wish.license && { license: wish.license }),
    ...(wish.without && { without: wish.without }),
  });
  try {
    const scene = await sceneOf(t, stage, vendor, wish);
    await t.arrange(() => scene.open());
    await play(scene);
  } catch (error) {
    // What else goes wrong for a client that asks at paths of its own says nothing about other sentences.
    if (error instanceof Breach && unnamed(stage).length > 0)
      t.that('HTTP-4', error.id === 'HTTP-4', 'paths that the directory names', unnamed(stage), 'paths');
    // Nor does it for one whose codes do not read: the stage has refused them.
    if (error instanceof Breach) await t.arrange(async () => codesRead(t, stage));
    throw error;
  } finally {
    await stage.close();
  }
}

/** That every machine code which came was signed as such; what it says is for the cases about it. */
function codesRead(t: ClientT, { requests }: Stage): void {
  for (const { code } of requests)
    if (code?.ok === false && code.code !== 'claims-invalid' && code.reason !== undefined)
      t.that('ENV-1', code.reason === 'no-token', 'a machine code that reads well', code.code, 'machineCode');
}

/** Requests to paths that the directory does not name. */
export function unnamed(stage: Stage): readonly string[] {
  return stage.requests.filter(({ place }) => place === 'none').map(({ target }) => target);
}

async function sceneOf(t: ClientT, stage: Stage, vendor: Vendor, wish: SceneWish): Promise<Scene> {
  const machine = machineOf(t);
  const stateDirectory = await t.folder();
  const built: JsonObject = {
    stateDirectory,
    product: PRODUCT,
    appVersion: '1.0.0',
    platform: machine.platform,
    osVersion: machine.osVersion,
    label: machine.label,
    trust: vendor.trust(),
    facts: factsOf(machine),
    ...(!wish.offline && { directory: stage.directory }),
    ...(wish.timeoutSeconds !== undefined && { timeoutSeconds: wish.timeoutSeconds }),
  };
  let now = NOW;
  const call = (method: string, params: JsonObject = {}) =>
    t.driver.call(method, { now: formatInstant(now), ...params });
  const open = (more: JsonObject = {}) => call('open', { ...built, ...more });
  return {
    t,
    stage,
    machine,
    vendor,
    stateDirectory,
    get now() {
      return now;
    },
    set now(instant) {
      now = instant;
    },
    wait(seconds) {
      now += seconds;
      stage.now += seconds;
    },
    call,
    open,
    async restart(more) {
      await t.driver.call('close', {});
      return open(more);
    },
    status: () => call('status'),
    activate: (more = {}) => call('activate', { licenseKey: stage.license.key, ...more }),
    checkIn: () => call('checkIn'),
    async shown() {
      const shown = String((await call('machineCode')).machineCode ?? '');
      // That it is shown again unchanged is for CODE-3, and nothing can be compared with one that is not.
      const again = (await call('machineCode')).machineCode;
      await t.arrange(async () => t.that('CODE-3', again === shown, shown, again ?? null, 'machineCode'));
      return shown;
    },
  };
}

/** A case of this family. */
export function onlineCase(
  name: string,
  title: string,
  asserts: readonly Id[],
  play: (scene: Scene) => Promise<void>,
  { needs = [], ...wish }: SceneWish & { readonly needs?: readonly Cap[] } = {},
): ClientCase {
  return {
    id: `client-online/${name}`,
    title,
    asserts,
    needs: ['feature:online', ...needs],
    run: (t) => onStage(t, wish, play),
  };
}

/** Judges that a call went well. */
export function goesWell({ t }: Scene, id: Id, result: JsonObject, at: string): void {
  t.that(id, outcomeOf(result) === 'taken', 'no refusal', outcomeOf(result), at);
}

/** Activates, as a preparation: the client holds an online token then. */
export async function activated(scene: Scene): Promise<JsonObject> {
  return scene.t.arrange(async () => {
    goesWell(scene, 'NET-10', await scene.activate(), 'activate');
    const status = await scene.status();
    const mode = ofToken(status, 'mode');
    scene.t.that('NET-3', mode === 'online', 'online', mode, 'token.mode');
    await loadsAgain(scene);
    return status;
  });
}

/** Loads the newest token once more, as a preparation: exchanges bring the same one again, which is no error. */
export async function loadsAgain(scene: Scene): Promise<void> {
  const { text } = scene.stage.books.tokens.at(-1) ?? {};
  if (text !== undefined) goesWell(scene, 'LOAD-3', await scene.call('load', { text }), 'load, once more');
}

/**
 * Makes sure that a call meets the fault that was laid for a place. A client that does not ask there has another fault
 * than the one that is looked for: that blocks.
 */
export async function meeting(
  { t, stage }: Scene,
  at: Place,
  call: () => Promise<JsonObject>,
): Promise<JsonObject> {
  const met = () => stage.requests.filter(({ fault }) => fault).length;
  const before = met();
  const result = await call();
  await t.arrange(async () =>
    t.that(at === 'challenges' ? 'NET-3' : 'NET-2', met() > before, at, 'not asked', 'requests'),
  );
  return result;
}

/** Bounds requests by a second, until the client is started again: what is to go well must not hang on how busy a machine is. */
export const waitASecond = ({ t, restart }: Scene): Promise<JsonObject> =>
  t.arrange(() => restart({ timeoutSeconds: 1 }));

/** Loads an offline token that was carried by hand, as a preparation. */
export async function activatedByHand(scene: Scene): Promise<JsonObject> {
  return scene.t.arrange(async () => {
    await loadByHand(scene, 'LOAD-1');
    await loadsAgain(scene);
    return scene.status();
  });
}

/** Shows the code, and loads the token that the vendor gives for it. */
export async function loadByHand(scene: Scene, id: Id): Promise<void> {
  const read = readCarried('machine-code', await scene.shown());
  scene.t.that('CODE-1', read.ok, 'a machine code', read.ok ? '' : read.code, 'machineCode');
  if (!read.ok) return;
  const { text } = scene.stage.books.issue(read.claims, scene.stage.now);
  goesWell(scene, id, await scene.call('load', { text }), 'load');
}

/** Judges a refusal's code, and what it offers. */
export function isRefused({ t }: Scene, id: Id, result: JsonObject, code: string, at: string): void {
  t.that(id, outcomeOf(result) === code, code, outcomeOf(result), at);
  offersAre(t, refusalIn(result), code, at);
}

/** Judges what is offered with a code. */
export function offersAre(t: ClientT, refusal: JsonObject | undefined, code: string, at: string): void {
  const { offers } = registry('states');
  const expected = offers.filter(({ codes }) => codes.includes(code)).map(({ offer }) => offer);
  const got = refusal?.offers ?? null;
  t.that('TELL-3', JSON.stringify(got) === JSON.stringify(expected), expected, got, `${at}: offers`);
}

/** Judges that token, usability, pending code and state are as they were. @spec 16.8 (NET-4, NET-9) */
export async function isUnchanged(scene: Scene, before: JsonObject, at: string): Promise<void> {
  // Where the pending code is what was sent, it may well have changed.
  await scene.t.arrange(async () => challengesAreUsed(scene));
  const after = await scene.status();
  for (const [name, id] of [
    ['token', 'NET-9'],
    ['usable', 'NET-9'],
    // A pending code that was not there before.
    ['pending', 'NET-4'],
    ['state', 'NET-4'],
  ] as const)
    scene.t.that(
      id,
      same(before[name], after[name]),
      before[name] ?? null,
      after[name] ?? null,
      `${at}: ${name}`,
    );
}

/** Judges that every code which was sent to activate carries a challenge, wherever there are challenges. */
function challengesAreUsed({ t, stage }: Scene): void {
  const bare = stage.at('activations').filter(({ code }) => code?.ok && code.claims.challenge === undefined);
  t.that('NET-3', bare.length === 0, 'a challenge', bare.length, 'codes without a challenge');
}

export function same(a: Json | undefined, b: Json | undefined): boolean {
  return JSON.stringify(ordered(a ?? null)) === JSON.stringify(ordered(b ?? null));
}

/** Members in one order, so that two spellings of an object are one. */
function ordered(value: Json): Json {
  if (Array.isArray(value)) return value.map(ordered);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((name) => [name, ordered(value[name] as Json)]),
  );
}

/** The claims of the machine code in a request, or nothing where it does not read. */
export function codeIn(request: StageRequest | undefined): MachineCodeClaims | undefined {
  return request?.code?.ok ? request.code.claims : undefined;
}

/** The generation of the token that a status tells of. */
export function generationIn(status: JsonObject): Json {
  return isObject(status.token ?? null) ? ((status.token as JsonObject).generation ?? null) : null;
}

/** A member of the token that a status tells of. */
export function ofToken(status: JsonObject, member: string): Json {
  return isObject(status.token ?? null) ? ((status.token as JsonObject)[member] ?? null) : null;
}
