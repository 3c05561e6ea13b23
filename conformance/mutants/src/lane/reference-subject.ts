import { readFile } from 'node:fs/promises';
import {
  type ClientCase,
  cases,
  clientCases,
  clientInProcess,
  isJudgedAllTheSame,
  isProperty,
  parseTrace,
  type Row,
  replay,
  run,
  runClient,
  type ServerTarget,
  serverInProcess,
} from '@offline-activation/conformance';
import { referenceDriver, referenceServer } from '@offline-activation/implementation-reference';
import type { JudgeOrder, Replayed, Report, Subject } from './job.js';
import { mutatedDriver } from './mutated-driver.js';
import type { CaseOutcome } from './outcome.js';

/** A server that was made while no mutant bore on how servers are made: it does for all that bear on what comes later. */
let kept: ServerTarget | undefined;

/** The suite against the reference server or client, both in this process. */
export const subject: Subject = async (order, begins) => {
  if (order.order === 'judge' && order.suite === 'client') return await judgedClient(order, begins);
  if (order.order === 'judge' && order.keepsServer) {
    kept ??= await serverInProcess(referenceServer());
    return await judged(kept, order, begins);
  }
  const target = await serverInProcess(referenceServer());
  try {
    if (order.order === 'judge') return await judged(target, order, begins);
    return { report: 'replayed', replayed: await replayed(target, order.trace) };
  } finally {
    await target.close();
  }
};

async function judgedClient(order: JudgeOrder, begins: (id: string) => void): Promise<Report> {
  const target = order.process
    ? await mutatedDriver(order.process)
    : await clientInProcess('reference client', () => referenceDriver());
  const { seed, runs, shrink } = order;
  const options = { seed: BigInt(seed), runs, jobs: 1, ...(!shrink && { shrinks: 0 }) };
  const all = order.process ? clientCases.filter(needsProcess) : clientCases;
  const asked = askedOf(all, order);
  const outcomes: CaseOutcome[] = [];
  for (const each of asked) {
    begins(each.id);
    for await (const row of runClient([each], target, options))
      outcomes.push({ ...outcomeOf(row), ...(each.generated && { generated: true as const }) });
  }
  await target.close();
  return { report: 'judged', cases: outcomes.sort((a, b) => (a.case < b.case ? -1 : 1)) };
}

/** Whether a case does to the client what can be done to a process only, or is about what a process says. */
const needsProcess = ({ needs, asserts }: ClientCase): boolean =>
  needs.includes('kill') || needs.includes('storage') || asserts.some((id) => id.startsWith('DRV-'));

async function judged(
  target: ServerTarget,
  order: JudgeOrder,
  begins: (id: string) => void,
): Promise<Report> {
  const { seed, runs, shrink, traces } = order;
  const asked = askedOf(cases, order);
  const options = {
    seed: BigInt(seed),
    nonce: 'mutants',
    runs,
    jobs: 1,
    // The store of the reference server yields at every operation: what can race does so at once.
    repeats: 2,
    ...(!shrink && { shrinks: 0 }),
    ...(traces !== undefined && { traces }),
  };
  const outcomes: CaseOutcome[] = [];
  for (const each of asked) {
    begins(each.id);
    for await (const row of run([each], target, options))
      outcomes.push({ ...outcomeOf(row), ...(isProperty(each) && { generated: true }) });
  }
  return { report: 'judged', cases: outcomes.sort((a, b) => (a.case < b.case ? -1 : 1)) };
}

/** The cases that an order names, in the order of the suite. */
function askedOf<C extends { readonly id: string }>(
  all: readonly C[],
  { cases: ids, every = 1 }: JudgeOrder,
): readonly C[] {
  const asked = ids && new Set(ids);
  return all.filter(({ id }) => asked?.has(id) ?? true).filter((_, at) => at % every === 0);
}

/** What a row comes to: a case that went on past what was wrong beside it has judged what it is about, as others do. */
function outcomeOf(row: Row): CaseOutcome {
  const { case: name, breach, blockedBy, why, trace, tookMs } = row;
  const isJudged = isJudgedAllTheSame(row);
  const status = isJudged ? 'pass' : row.status;
  const told =
    why ??
    (breach && `${breach.at || 'answer'}: expected ${short(breach.expected)}, got ${short(breach.got)}`);
  return {
    case: name,
    status,
    ...(status === 'fail' && breach && { failed: breach.id }),
    ...(blockedBy && !isJudged && { blockedBy }),
    ...(told !== undefined && { why: told }),
    ...(tookMs !== undefined && { tookMs }),
    ...(trace !== undefined && { trace }),
  };
}

const short = (value: unknown): string => JSON.stringify(value).slice(0, 200);

async function replayed(target: ServerTarget, file: string): Promise<Replayed> {
  const { row, difference } = await replay(parseTrace(await readFile(file, 'utf8')), target, { cases });
  const {
    why = difference &&
      `step ${difference.step + 1}, ${difference.in}: ${JSON.stringify(difference.difference)}`,
  } = row;
  const verdict = row.status === 'fail' ? 'breached' : row.status === 'pass' ? 'held' : 'unclear';
  return { verdict, why: why ?? outcomeOf(row).why ?? '' };
}
