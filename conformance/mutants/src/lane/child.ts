import { register } from 'node:module';
import { rememberBodies } from './alike.js';
import type { Answer, Calls, Job, Stage, Subject } from './job.js';
import { type Lookout, lookout, type Seen } from './lookout.js';
import { shadowsOf } from './shadows.js';
import { standInsOf } from './stand-ins.js';
import { exchange, watch } from './switchboard.js';

/** A child process of the lane: puts one mutant after another in place, and lets the subject do its order. */

let stage: Stage | undefined;
let loaded: Promise<{ readonly subject: Subject }> | undefined;

async function answer({ mutation, order, watch: watched }: Job): Promise<Answer> {
  if (!stage) throw new TypeError('a job came before its stage');
  try {
    // A mutant that has processes of its own is put in place there.
    const isHere = order.order !== 'judge' || order.process === undefined;
    exchange(isHere ? await standInsOf(mutation) : new Map());
    if (watched) {
      const out = lookout(await shadowsOf(watched.shadows));
      const asked = watched.shadows.map((each) => each.mutant);
      return await lookingOut(out, order, asked);
    }
    const { subject } = await load(stage);
    return { report: await subject(order, () => {}) };
  } catch (error) {
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  } finally {
    watch(undefined);
  }
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
  const stretches: (readonly [id: string | undefined, seen: Seen])[] = [];
  let playing: string | undefined;
  const report = await subject(order, (id) => {
    stretches.push([playing, out.turn()]);
    playing = id;
  });
  stretches.push([playing, out.turn()]);
  return out.fault === undefined
    ? { report, calls: callsIn(loading, stretches, asked) }
    : { fault: out.fault };
}

function callsIn(
  loading: Seen,
  [before, ...cases]: readonly (readonly [id: string | undefined, seen: Seen])[],
  asked: readonly string[],
): Calls {
  const differing = asked.map((mutant) => {
    const told = cases.flatMap(([id, seen]) => (id !== undefined && seen.differing.has(mutant) ? [id] : []));
    return [mutant, { before: before?.[1].differing.has(mutant) ?? false, cases: told }] as const;
  });
  return {
    loading: [...loading.calls],
    before: [...(before?.[1].calls ?? [])],
    cases: Object.fromEntries(cases.map(([id, { calls }]) => [id, [...calls]])),
    differing: Object.fromEntries(differing),
  };
}

process.on('message', async (message) => {
  if (stage === undefined) {
    stage = message as Stage;
    register(new URL('./hooks.js', import.meta.url), { data: stage.targets });
    return;
  }
  const before = process.cpuUsage();
  const answered = await answer(message as Job);
  const { user, system } = process.cpuUsage(before);
  process.send?.({ ...answered, cpuMs: Math.round((user + system) / 1000) });
});

// The lane has no more work, or is gone. Whatever a mutant left running must not keep the child alive.
process.once('disconnect', () => process.exit(0));
