import { writeFile } from 'node:fs/promises';
import {
  type LaneProgress,
  loadMutants,
  type MutantResult,
  type MutantsPackage,
} from '../mutants-package.js';
import type { Part } from '../program/options.js';
import { EXIT, Stop } from '../stop.js';
import { makeFoldersOf } from '../suite/folders.js';
import { print, style } from '../terminal/print.js';

interface MutantsOptions {
  readonly only?: readonly string[];
  readonly jobs?: number;
  /** Mutants in place at once. */
  readonly together?: number;
  readonly part?: Part;
  readonly json?: string;
  /** Keep the results in the repository, for the coverage page. */
  readonly record?: boolean;
  /** Put each before the cases alone that have killed it. */
  readonly again?: boolean;
}

/** Cases after which it is said how far the lane is. */
const TOLD_EVERY = 100;

/** Requirements seen broken that a line has room for. */
const SEEN_MAX = 3;

/** Runs mutants against the suite and tells what it made of them. */
export async function mutants(options: MutantsOptions): Promise<void> {
  const { only: named, jobs, together, json, part, record, again = false } = options;
  const loaded = await loadMutants();
  if (!loaded) throw new Stop('the package of mutants is not installed: it is part of the repository only');
  const ids = loaded.mutants.map(({ id }) => id);
  const asked = named?.flatMap((name) => fitting(ids, name));
  const chosen = part ? inPart(asked ?? ids, part) : asked;
  const killers = again ? loaded.recordedKillers() : undefined;
  const only = killers ? askedAgain(loaded, chosen ?? ids, killers) : chosen;
  await makeFoldersOf(json === undefined ? {} : { json });
  const results: MutantResult[] = [];
  const started = performance.now();
  let last: LaneProgress | undefined;
  for await (const result of loaded.runMutants({
    expected: loaded.recordedTellers(),
    ...(only && { only }),
    ...(jobs !== undefined && { jobs }),
    ...(together !== undefined && { together }),
    ...(killers && { killers }),
    onCase: (progress) => {
      last = progress;
      if (progress.done % TOLD_EVERY === 0)
        print(style.dim(`${progress.done} of ${progress.of} cases, played ${progress.plays} times`));
    },
  })) {
    results.push(result);
    print(lineOf(result));
  }
  if (record) await loaded.record(results);
  if (json !== undefined) await writeFile(json, `${JSON.stringify(results, null, 2)}\n`);
  process.exitCode = summarise(results, performance.now() - started, last);
}

/**
 * Those of the mutants that a few cases can be asked about: when a process is killed is a matter of chance, so what shows only
 * then is for the whole lane.
 */
function askedAgain(
  { mutants }: MutantsPackage,
  ids: readonly string[],
  killers: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const ofProcesses = new Set(mutants.flatMap(({ id, process }) => (process ? [id] : [])));
  const asked = ids.filter((id) => !ofProcesses.has(id));
  const unknown = asked.filter((id) => !killers.has(id));
  if (unknown.length > 0) throw new Stop(`no recorded kill of ${unknown.join(', ')}: leave --again out`);
  const left = ids.length - asked.length;
  if (left > 0)
    print(style.dim(`${left} that show only where a process is killed are left to the whole lane`));
  return asked;
}

/** The mutant of this id, or all that begin with what stands before a `*`. */
function fitting(ids: readonly string[], name: string): readonly string[] {
  const fit = ids.filter((id) => (name.endsWith('*') ? id.startsWith(name.slice(0, -1)) : id === name));
  if (fit.length === 0) throw new Stop(`there is no mutant ${name}`);
  return fit;
}

/** Every n-th of the ids: neighbours, which are often alike, come into different parts. */
const inPart = (ids: readonly string[], { k, n }: Part): readonly string[] =>
  ids.filter((_, index) => index % n === k - 1);

function lineOf(result: MutantResult): string {
  const { id, verdict, why, missing, extra, failed, tookMs } = result;
  const paint = isAsItMustBe(result) ? style.green : style.red;
  const seen = failed.length > SEEN_MAX ? `${failed.slice(0, SEEN_MAX).join(' ')} …` : failed.join(' ');
  const lines = [
    `${paint(verdict.padEnd(12))} ${id} ${style.dim(`${seen} (${(tookMs / 1000).toFixed(1)} s)`)}`,
  ];
  if (why !== undefined) lines.push(`             ${why.replaceAll('\n', '\n             ')}`);
  if (result.control === undefined && missing.length > 0)
    lines.push(`             not seen broken: ${missing.join(' ')}`);
  if (result.control === undefined && extra.length > 0)
    lines.push(`             seen broken too: ${extra.join(' ')}`);
  return lines.join('\n');
}

/** A fault must be killed. Of the controls, one must live and one must be noticed, by whatever requirement. */
function isAsItMustBe({ control, verdict }: MutantResult): boolean {
  if (control === 'must-live') return verdict === 'survived';
  return verdict === 'killed' || (control === 'must-die' && verdict === 'wrong-ids');
}

function summarise(results: readonly MutantResult[], tookMs: number, last: LaneProgress | undefined) {
  const faults = results.filter(({ control }) => control === undefined);
  const killed = faults.filter(isAsItMustBe).length;
  const controls = results.filter(({ control }) => control !== undefined);
  print();
  if (controls.length === 0 || !controls.every(isAsItMustBe)) {
    print(style.red('A control came to something else than it must: nothing here can be believed.'));
    return EXIT.ownBug;
  }
  for (const line of figuresOf(faults, controls, tookMs, last)) print(line);
  const headline = `${killed} of ${faults.length} mutants killed.`;
  print(style.bold(killed === faults.length && killed > 0 ? style.green(headline) : style.red(headline)));
  return killed === faults.length && killed > 0 ? EXIT.conformant : EXIT.failed;
}

/** What mutants came to by verdict, and what it took to find out. */
function figuresOf(
  faults: readonly MutantResult[],
  controls: readonly MutantResult[],
  tookMs: number,
  last: LaneProgress | undefined,
): readonly string[] {
  const count = (verdict: string) => faults.filter((each) => each.verdict === verdict).length;
  const verdicts = ['killed', 'survived', 'wrong-ids', 'stale', 'inconclusive'];
  const suiteOf = ({ id }: MutantResult) => (/^client\/|-client$/.test(id) ? 'client' : 'server');
  const casesOf = (suite: string) => {
    const whole = controls.filter((each) => suiteOf(each) === suite && each.control === 'must-live');
    return Math.max(0, ...whole.map(({ cases }) => cases.length));
  };
  const sum = (figures: readonly number[]) => figures.reduce((total, figure) => total + figure, 0);
  const played = sum(faults.map(({ cases }) => cases.length));
  const there = sum(faults.map((each) => casesOf(suiteOf(each))));
  const cpu = sum([...faults, ...controls].map(({ cpuMs = 0 }) => cpuMs));
  return [
    verdicts.map((verdict) => `${count(verdict)} ${verdict}`).join(', '),
    last
      ? `${played} of ${there} times a case might have told a mutant, and in ${last.plays} plays it was seen which did`
      : `${played} cases played: one of the record for each requirement that a mutant breaks`,
    `${Math.round(tookMs / 1000)} s, ${Math.round(cpu / 1000)} s of processors`,
  ];
}
