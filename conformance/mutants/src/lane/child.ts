import { register } from 'node:module';
import { rememberBodies } from './alike.js';
import { instances } from './instances.js';
import type { Answer, Calls, Job, Mutation, Stage, Subject } from './job.js';
import { type Layered, layersOf } from './layers.js';
import { type Lookout, lookout, type Seen } from './lookout.js';
import { shadowsOf } from './shadows.js';
import { exchange, watch } from './switchboard.js';
import { doFilesAtOnce } from './sync-files.js';

/** A child process of the lane: puts one mutant after another in place, and lets the subject do its order. */

let stage: Stage | undefined;
let loaded: Promise<{ readonly subject: Subject }> | undefined;
const made = instances();

async function answer({ mutations, order, watch: watched }: Job): Promise<Answer> {
  if (!stage) throw new TypeError('a job came before its stage');
  try {
    const layered = await layersHere(mutations, order);
    exchange(layered.standIns);
    if (watched) {
      const out = lookout(await shadowsOf(watched.shadows));
      const asked = watched.shadows.map((each) => each.mutant);
      return await lookingOut(out, order, asked);
    }
    const { subject } = await load(stage);
    const report = await subject(order, () => {});
    return { report, shown: layered.seen() };
  } catch (error) {
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  } finally {
    watch(undefined);
  }
}

/** A mutant that has processes of its own is put in place there. */
function layersHere(mutations: readonly Mutation[], order: Job['order']): Promise<Layered> {
  const isThere = order.order === 'judge' && order.process !== undefined;
  const cases = order.order === 'judge' ? (order.cases ?? []) : [];
  return layersOf(isThere ? [] : mutations, (each) => made.urlFor(each, cases));
}

const load = (on: Stage): Promise<{ readonly subject: Subject }> => {
  loaded ??= import(on.subject) as Promise<{ readonly subject: Subject }>;
  return loaded;
};

/** Does an order and says what was seen on the way. */
async function lookingOut(out: Lookout, order: Job['order'], asked: readonly string[]): Promise<Answer> {
  rememberBodies();
  watch(out.watch);
  const { subject } = await load(stage as Stage);
  const loading = out.turn();
  const stretches: Stretch[] = [];
  let playing: string | undefined;
  const turn = (id?: string) => {
    stretches.push({ id: playing, seen: out.turn() });
    playing = id;
  };
  const report = await subject(order, turn);
  turn();
  return out.fault === undefined
    ? { report, calls: callsIn(loading, stretches, asked) }
    : { fault: out.fault };
}

/** A part of a run: what comes before the first case, or a case. */
interface Stretch {
  readonly id: string | undefined;
  readonly seen: Seen;
}

function callsIn(loading: Seen, [before, ...stretches]: readonly Stretch[], asked: readonly string[]): Calls {
  const cases = stretches.flatMap(({ id, ...rest }) => (id === undefined ? [] : [{ id, ...rest }]));
  const differing = asked.map((mutant) => {
    const told = cases.flatMap(({ id, seen }) => (seen.differing.has(mutant) ? [id] : []));
    return [mutant, { before: before?.seen.differing.has(mutant) ?? false, cases: told }] as const;
  });
  return {
    loading: [...loading.calls],
    before: [...(before?.seen.calls ?? [])],
    cases: Object.fromEntries(cases.map(({ id, seen }) => [id, [...seen.calls]])),
    differing: Object.fromEntries(differing),
  };
}

process.on('message', async (message) => {
  if (stage === undefined) {
    stage = message as Stage;
    register(new URL('./hooks.js', import.meta.url), { data: stage.targets });
    doFilesAtOnce();
    return;
  }
  const before = process.cpuUsage();
  const answered = await answer(message as Job);
  const { user, system } = process.cpuUsage(before);
  process.send?.({ ...answered, cpuMs: Math.round((user + system) / 1000) });
});

// The lane has no more work, or is gone. Whatever a mutant left running must not keep the child alive.
process.once('disconnect', () => process.exit(0));
