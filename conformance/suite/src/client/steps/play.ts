import { cp, mkdtemp, rm, writeFile as writeBytes } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFile } from '../../oracle/carrier-file.js';
import { withFact } from '../../oracle/identity.js';
import { isObject, type JsonObject } from '../../oracle/json.js';
import type { Match } from '../../oracle/match.js';
import { readArtifact } from '../../oracle/read-artifact.js';
import type { Id } from '../../requirement.js';
import type { ClientT } from '../case.js';
import { afterCode, decideCode } from '../model/code.js';
import { componentsNow, sorted } from '../model/components.js';
import { afterGiveUp, afterReceipt, decideGiveUp, decideReceipt } from '../model/give-up.js';
import { afterLoad, decideLoad, type LoadDecision } from '../model/load.js';
import { observe } from '../model/observe.js';
import { statusOf } from '../model/status.js';
import { type ClientBench, inputsOf, OTHER_PRODUCT, PRODUCT, START } from './bench.js';
import { type ClientJudge, errorOf, judgeRefused, oneJudge, outcomeOf, wholeJudge } from './judge.js';
import { judgeCode } from './judge-code.js';
import { judgeMatch, judgeStatus } from './judge-status.js';
import { factsOf, nowOf, openParams } from './params.js';
import type { ClientStep } from './step.js';
import { answerOf, receiptOf } from './vendor.js';

/** One client, who decides, and where files are put. */
export interface Playing {
  readonly t: Pick<ClientT, 'driver' | 'folder'>;
  readonly bench: ClientBench;
  readonly judge: ClientJudge;
}

/** Plays steps and judges every answer by the model. A step that cannot be played is left out. */
export async function playSteps(t: ClientT, bench: ClientBench, ...steps: ClientStep[]): Promise<void> {
  for (const step of steps) await playStep({ t, bench, judge: wholeJudge(t) }, step);
}

/** The same, but whatever is not as it must be is a breach of one sentence; nothing beside the outcomes is judged. */
export async function playStepsFor(
  t: ClientT,
  bench: ClientBench,
  id: Id,
  ...steps: ClientStep[]
): Promise<void> {
  for (const step of steps) await playStep({ t, bench, judge: oneJudge(t, id) }, step);
}

/** The same for steps that only prepare: what goes wrong blocks. */
export function arrangeSteps(t: ClientT, bench: ClientBench, ...steps: ClientStep[]): Promise<void> {
  return t.arrange(() => playSteps(t, bench, ...steps));
}

/** Plays one step. Opens the client where it is not, so that every step finds one. */
export async function playStep(playing: Playing, step: ClientStep): Promise<void> {
  const { bench } = playing;
  if (!bench.isOpen && NEEDS_OPEN.has(step.op)) await PLAYERS.open(playing, { op: 'open' });
  await PLAYERS[step.op](playing, step as never);
}

const NEEDS_OPEN = new Set<ClientStep['op']>(['status', 'code', 'load', 'deactivate', 'receipt', 'kill']);

type Players = {
  [Op in ClientStep['op']]: (playing: Playing, step: Extract<ClientStep, { op: Op }>) => Promise<void>;
};

const PLAYERS: Players = {
  async open({ bench, judge }) {
    if (bench.isOpen) return;
    const got = await bench.driver.call('open', openParams(bench));
    bench.isOpen = true;
    see(bench);
    judgeSeen(bench, judge, got);
  },

  async close({ bench }) {
    if (bench.isOpen) await bench.driver.call('close', {});
    bench.isOpen = false;
  },

  async restart(playing) {
    await PLAYERS.close(playing, { op: 'close' });
    await PLAYERS.open(playing, { op: 'open' });
  },

  async kill(playing) {
    await playing.bench.driver.kill();
    playing.bench.isOpen = false;
    await PLAYERS.open(playing, { op: 'open' });
  },

  async status({ bench, judge }) {
    const got = await bench.driver.call('status', nowOf(bench));
    see(bench);
    judgeSeen(bench, judge, got);
  },

  async clock({ bench }, { by, to }) {
    bench.now = (to === undefined ? bench.now : START + to) + (by ?? 0);
  },

  async facts({ bench, judge }, { restore, change = [], hide = [] }) {
    let machine = restore ? bench.machine : { ...bench.machine, facts: bench.facts };
    for (const name of change)
      if (machine.facts.some((fact) => fact.name === name)) machine = withFact(machine, name);
    bench.facts = machine.facts.filter(({ name }) => !hide.includes(name));
    if (!bench.isOpen) return;
    const got = await bench.driver.call('setFacts', { facts: factsOf(bench) });
    judge.that('DRV-3', errorOf(got) === undefined, 'done', outcomeOf(got));
  },

  async update(playing, { trust, product, appVersion }) {
    const { bench } = playing;
    await PLAYERS.close(playing, { op: 'close' });
    for (const [handle, status] of Object.entries(trust ?? {})) {
      const issuer = handle as keyof typeof bench.trust;
      if (status === 'absent') delete bench.trust[issuer];
      else bench.trust[issuer] = status;
    }
    if (product) bench.product = product === 'own' ? PRODUCT : OTHER_PRODUCT;
    if (appVersion) bench.appVersion = appVersion;
    await PLAYERS.open(playing, { op: 'open' });
  },

  async code({ bench, judge }, step) {
    see(bench);
    const decision = decideCode(bench.state, inputsOf(bench), step);
    const got = await bench.driver.call('machineCode', {
      ...nowOf(bench),
      ...(step.new && { new: step.new }),
      ...(step.shareLabel && { shareLabel: true }),
    });
    bench.lastAnswer = got;
    if (decision.kind === 'refused') return judgeRefused(judge, got, decision.code, decision.by);
    const text = got['machineCode'];
    judge.that(decision.by, typeof text === 'string', 'a machine code', outcomeOf(got));
    const shown = judgeCode(judge, bench, decision, step, String(text));
    if (!bench.codes.some((code) => code.text === shown.text)) bench.codes.push(shown);
    bench.state = afterCode(bench.state, decision, shown);
  },

  async answer({ bench }, { answer }) {
    const token = answerOf(bench, answer);
    if (token) bench.tokens.push(token);
  },

  async load(playing, { token: back = 0, as = 'text' }) {
    const token = playing.bench.tokens.at(-1 - back);
    if (!token) return;
    const carried = await carry(playing, token.text, 'token', as);
    await loadBrought(playing, token.text, carried);
  },

  async deactivate({ bench, judge }, { online }) {
    see(bench);
    const decision = decideGiveUp(bench.state);
    const got = await bench.driver.call('deactivate', { ...nowOf(bench), ...(online && { online }) });
    bench.lastAnswer = got;
    if (decision.kind === 'refused') return judgeRefused(judge, got, decision.code, decision.by);
    const text = got['deactivation'];
    judge.that(decision.by, typeof text === 'string', 'a deactivation code', outcomeOf(got));
    if (decision.kind === 'same') {
      judge.that(decision.by, text === decision.text, decision.text, text, 'deactivation');
      return;
    }
    const read = readArtifact('deactivation', String(text));
    judge.that('DEACT-4', read.ok, 'a deactivation code that reads well', read.ok || read.code);
    if (!read.ok) return;
    const { kid, claims } = read;
    judge.that('DEACT-1', kid === bench.state.kid, bench.state.kid, kid, 'deactivation.machine.key');
    const wanted = sorted(componentsNow(inputsOf(bench)));
    const carried = sorted(claims.machine.fingerprint?.components ?? []);
    judge.aside('END-2', JSON.stringify(wanted) === JSON.stringify(carried), wanted, carried, 'fingerprint');
    judge.aside('DEACT-4', claims.aud === bench.product, bench.product, claims.aud, 'deactivation.aud');
    const given = {
      text: String(text),
      jti: claims.jti,
      key: claims.machine.key,
      kid,
      product: bench.product,
    };
    bench.deactivations.push(given);
    bench.state = afterGiveUp(bench.state, given);
  },

  async receipt(playing, step) {
    const text = receiptOf(playing.bench, step);
    if (text === undefined) return;
    await loadReceiptBrought(playing, text, await carry(playing, text, 'receipt', 'text'));
  },

  async copy(playing, { as }) {
    const { t, bench } = playing;
    await PLAYERS.close(playing, { op: 'close' });
    const folder = await t.folder();
    await cp(bench.stateDirectory, folder, { recursive: true });
    bench.copies.set(as, { folder, state: bench.state });
  },

  async putBack(playing, { copy }) {
    const { bench } = playing;
    const kept = bench.copies.get(copy);
    if (!kept) return;
    await PLAYERS.close(playing, { op: 'close' });
    await rm(bench.stateDirectory, { recursive: true, force: true });
    await cp(kept.folder, bench.stateDirectory, { recursive: true });
    bench.state = kept.state;
  },
};

/**
 * Loads what a person brings in place of a token, and judges what comes of it.
 *
 * @param content - What is in it.
 * @param params - How the driver is given it.
 * @param blame - The sentence that is broken where it is not taken and should be. Default: the one that loading rests on.
 */
export async function loadBrought(
  { bench, judge }: Playing,
  content: string | Uint8Array,
  params: JsonObject,
  blame?: () => Promise<Id | undefined>,
): Promise<LoadDecision> {
  see(bench);
  const decision = decideLoad(bench.state, inputsOf(bench), bench.now, content);
  const got = await bench.driver.call('load', { ...nowOf(bench), ...params });
  bench.lastAnswer = got;
  if (decision.kind === 'accepted') {
    const taken = errorOf(got) === undefined;
    const by = taken ? undefined : await blame?.();
    const said = errorOf(got)?.['fingerprint'];
    const told = isObject(said) ? said['verdict'] : decision.verdict;
    judge.given('MATCH-1', told === decision.verdict, decision.verdict, told, 'error.fingerprint.verdict');
    judge.that(by ?? decision.by, taken, 'accepted', outcomeOf(got));
    bench.state = afterLoad(bench.state, inputsOf(bench), bench.now, decision);
    return decision;
  }
  judgeRefused(judge, got, decision.code, decision.by);
  judgeDetails(judge, decision.code, decision.details, errorOf(got) ?? {});
  return decision;
}

/** The same for a receipt. */
export async function loadReceiptBrought(
  { bench, judge }: Playing,
  content: string | Uint8Array,
  params: JsonObject,
  blame?: () => Promise<Id | undefined>,
): Promise<void> {
  see(bench);
  const decision = decideReceipt(bench.state, inputsOf(bench), content);
  const got = await bench.driver.call('loadReceipt', { ...nowOf(bench), ...params });
  bench.lastAnswer = got;
  if (decision.kind === 'refused') return judgeRefused(judge, got, decision.code, decision.by);
  const taken = errorOf(got) === undefined;
  const by = taken ? undefined : await blame?.();
  judge.that(by ?? decision.by, taken, 'accepted', outcomeOf(got));
  const { releaseClass, req } = decision;
  judge.that(decision.by, got['releaseClass'] === releaseClass, releaseClass, got['releaseClass']);
  bench.releaseClasses.set(req, releaseClass);
  bench.state = afterReceipt(bench.state, req);
}

/** What every call that is given the clock does first. */
export function see(bench: ClientBench): void {
  bench.state = observe(bench.state, inputsOf(bench), bench.now);
}

function judgeSeen(bench: ClientBench, judge: ClientJudge, got: JsonObject): void {
  bench.lastStatus = got;
  judgeStatus(judge, statusOf(bench.state, inputsOf(bench), bench.now), got);
}

/** An artifact as the person brings it. */
async function carry(
  { t, bench }: Playing,
  envelope: string,
  kind: 'token' | 'receipt',
  as: 'text' | 'file' | 'text-file',
): Promise<JsonObject> {
  if (as === 'text' || !t.driver.info.capabilities.includes('files')) return { text: envelope };
  const folder = await mkdtemp(join(await t.folder(), 'brought-'));
  const path = join(folder, kind === 'token' ? 'example-editor.oalic' : 'receipt.oarec');
  const content =
    as === 'file' ? writeFile(kind, envelope, { product: bench.product, created: bench.now }) : envelope;
  await writeBytes(path, content);
  return { path };
}

/** What a refusal has to tell beside its code. @spec 12.1, 17.4 */
function judgeDetails(
  judge: ClientJudge,
  code: string,
  details: Readonly<Record<string, unknown>>,
  error: JsonObject,
): void {
  const said = error['fingerprint'];
  const match = details['fingerprint'] as Match | undefined;
  if (match === undefined) return;
  const id: Id = code === 'machine-key-mismatch' ? 'TELL-5' : 'TELL-1';
  judge.aside(id, isObject(said), match, said, 'error.fingerprint');
  if (isObject(said)) judgeMatch(judge, id, match, said, 'error.fingerprint');
}
