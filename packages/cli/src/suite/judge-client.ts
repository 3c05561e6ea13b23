import {
  attachDriver,
  type Baseline,
  type ClientCase,
  type ClientTarget,
  clientCases,
  commandText,
  type DriverCommand,
  type ExitCode,
  type Row,
  type RunInfo,
  runClient,
  spec,
  suiteVersion,
} from '@offline-activation/conformance';
import type { Reports, RunOptions } from '../program/options.js';
import { EXIT } from '../stop.js';
import { print } from '../terminal/print.js';
import { paragraph } from '../terminal/text.js';
import { writeBaseline } from './baseline-file.js';
import { makeFoldersOf } from './folders.js';
import { reported, reportersOf, withSeed } from './reported.js';
import { shellWord } from './shell-word.js';

/** A run of the suite on a client. */
export interface ClientJudging {
  readonly command: DriverCommand;
  /** Cases to run, of all that there are for clients. */
  readonly chosen: readonly ClientCase[];
  readonly options: RunOptions;
  /** Failures that are expected. */
  readonly baseline: Baseline | undefined;
  readonly reports: Reports;
}

const JOBS = 2;
const RUNS = 20;

/**
 * Judges a client by the suite: starts its driver, asks what it claims, runs the cases, tells the reports.
 *
 * @returns The exit code that fits the verdict.
 */
export async function judgeClient(judging: ClientJudging): Promise<ExitCode> {
  const { options, reports } = judging;
  return await withSeed(options.seed, reports, async (seed) => await judged(judging, seed));
}

async function judged(judging: ClientJudging, seed: bigint): Promise<ExitCode> {
  const { command, chosen, options, reports } = judging;
  await makeFoldersOf(reports);
  const info: RunInfo = {
    target: commandText(command),
    role: 'client',
    claims: [],
    capabilities: [],
    seed: String(seed),
    nonce: '0',
    jobs: options.jobs ?? JOBS,
    runs: options.runs ?? RUNS,
    cases: chosen.length,
    spec: spec().revision,
    suite: suiteVersion(),
  };
  const { timeout, caseTimeout } = options;
  const attached = await attachDriver(command, timeout === undefined ? {} : { silenceMs: timeout });
  if (!attached.ok) {
    const code = await told(judging, { ...info, cases: 1 }, onlyRow(attached.row));
    print(`\n${paragraph('oap driver check says more of what a driver does at its start.')}`);
    return code;
  }
  const { target } = attached;
  try {
    const { name, version, claims, capabilities } = target.info;
    const about = { ...info, target: `${name} ${version} (${info.target})`, claims, capabilities };
    const rows = runClient(chosen, target, {
      seed,
      jobs: info.jobs,
      runs: info.runs,
      replayCommand: (id) =>
        `oap test client --only ${id} --seed ${seed} --runs ${info.runs} ${commandWords(command)}`,
      ...(caseTimeout !== undefined && { caseSeconds: caseTimeout }),
    });
    return await told(judging, about, rows, target);
  } finally {
    await target.close();
  }
}

async function told(
  { options, reports, baseline }: ClientJudging,
  info: RunInfo,
  incoming: AsyncIterable<Row>,
  target?: ClientTarget,
): Promise<ExitCode> {
  const { allowUntestable = [] } = options;
  const evidence = { role: 'client', cases: clientCases, control: false, allowUntestable, baseline } as const;
  const { summary, rows } = await reported(reportersOf(reports), info, incoming, evidence);
  writeBaseline(options, summary, info);
  const lacking = new Set(rows.flatMap(({ missing = [] }) => missing));
  if (target && summary.exitCode === EXIT.notExercised && lacking.size > 0) {
    const accept = `--allow-untestable ${[...new Set([...allowUntestable, ...lacking])].join(',')}`;
    print(`\n${paragraph(`Where the driver cannot offer more, ${accept} accepts that.`)}`);
  }
  return summary.exitCode;
}

/** The words of a command line that start the same driver. */
export const commandWords = (command: DriverCommand): string =>
  'shell' in command ? `--cmd ${shellWord(command.shell)}` : `-- ${command.argv.map(shellWord).join(' ')}`;

async function* onlyRow(row: Row): AsyncGenerator<Row> {
  yield row;
}
