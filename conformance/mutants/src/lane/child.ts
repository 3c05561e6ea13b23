import { register } from 'node:module';
import { REAL } from './facade.js';
import { type Answer, type Calls, type Job, type Mutation, nameOf, type Stage, type Subject } from './job.js';
import { exchange, gather, gathered } from './switchboard.js';

/** A child process of the lane: puts one mutant after another in place, and lets the subject do its order. */

let stage: Stage | undefined;
let loaded: Promise<{ readonly subject: Subject }> | undefined;

async function answer({ mutation, order, watch }: Job): Promise<Answer> {
  if (!stage) throw new TypeError('a job came before its stage');
  try {
    exchange(await standInsOf(mutation));
    if (watch) gather();
    loaded ??= import(stage.subject) as Promise<{ readonly subject: Subject }>;
    const { subject } = await loaded;
    if (!watch) return { report: await subject(order, () => {}) };
    const loading = gather();
    return await watched(loading, (begins) => subject(order, begins));
  } catch (error) {
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** What the mutant puts in the place of exports, by their names on the switchboard. */
async function standInsOf({ mutant: url, targets }: Mutation): Promise<Map<string, unknown>> {
  const { mutant } = (await import(url)) as {
    readonly mutant: { readonly replaces: Record<string, (real: object) => Record<string, unknown>> };
  };
  const standIns = new Map<string, unknown>();
  for (const target of targets) {
    const made = mutant.replaces[target.path]?.((await import(target.url + REAL)) as object) ?? {};
    for (const { name } of target.names) standIns.set(nameOf(target.url, name), made[name]);
  }
  return standIns;
}

async function watched(
  loading: readonly string[],
  perform: (begins: (id: string) => void) => ReturnType<Subject>,
): Promise<Answer> {
  const lists: (readonly [id: string | undefined, calls: string[]])[] = [];
  let playing: string | undefined;
  const report = await perform((id) => {
    lists.push([playing, gather()]);
    playing = id;
  });
  lists.push([playing, gathered()]);
  const [[, before] = [undefined, []], ...cases] = lists;
  const calls: Calls = { loading, before, cases: Object.fromEntries(cases) };
  return { report, calls };
}

process.on('message', async (message) => {
  if (stage === undefined) {
    stage = message as Stage;
    register(new URL('./hooks.js', import.meta.url), { data: stage.targets });
    return;
  }
  process.send?.(await answer(message as Job));
});

// The lane has no more work, or is gone. Whatever a mutant left running must not keep the child alive.
process.once('disconnect', () => process.exit(0));
