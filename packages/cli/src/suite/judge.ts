import {
  type Baseline,
  BOUNDS,
  type Case,
  cases,
  type ExitCode,
  probe,
  type Reporter,
  type Row,
  type RunInfo,
  randomNonce,
  run,
  type ServerTarget,
  spec,
  suiteVersion,
} from '@offline-activation/conformance';
import type { Reports, RunOptions } from '../program/options.js';
import { EXIT } from '../stop.js';
import { print } from '../terminal/print.js';
import { paragraph } from '../terminal/text.js';
import { type Attachment, attach } from './attach.js';
import { writeBaseline } from './baseline-file.js';
import { makeFoldersOf } from './folders.js';
import { reported, reportersOf, withSeed } from './reported.js';

/** A run of the suite as a command asks for it. */
export interface Judging {
  readonly attachment: Attachment;
  /** Cases to run, of all that there are. */
  readonly chosen: readonly Case[];
  readonly options: RunOptions;
  /** Failures that are expected. */
  readonly baseline: Baseline | undefined;
  readonly reports: Reports;
  /** Folder that traces of failures go to. */
  readonly traces: string;
  /** The command that replays a trace. */
  readonly replayCommand: (trace: string) => string;
}

const JOBS = 4;
const RUNS = 20;
const BOUND_MS = 10_000;

/**
 * Judges a server by the suite: asks for its directory, attaches it, runs the cases, tells the reports, and says where
 * they are.
 *
 * @returns The exit code that fits the verdict.
 */
export async function judge(judging: Judging): Promise<ExitCode> {
  const { options, reports } = judging;
  return await withSeed(options.seed, reports, async (seed) => await judged(judging, String(seed)));
}

async function judged(judging: Judging, seed: string): Promise<ExitCode> {
  const { attachment, chosen, options, reports } = judging;
  await makeFoldersOf(reports);
  const reporters = reportersOf(reports);
  const info = {
    target: attachment.directory,
    claims: [],
    capabilities: [],
    seed,
    nonce: attachment.control ? '0' : randomNonce(),
    jobs: options.jobs ?? JOBS,
    runs: options.runs ?? RUNS,
    cases: chosen.length,
    spec: spec().revision,
    suite: suiteVersion(),
  };

  const found = await probe(attachment.directory, undefined, boundsOf(attachment));
  if (!found.ok) return await tell(reporters, { ...info, cases: 1 }, onlyRow(found.row), judging);
  const target = await attach(attachment);
  try {
    const about = {
      ...info,
      claims: found.directory.claims,
      capabilities: [...target.caps].filter(isCapability),
    };
    return await tell(reporters, about, rowsOf(target, info, judging), judging);
  } finally {
    await target.close();
  }
}

async function tell(
  reporters: readonly Reporter[],
  info: RunInfo,
  incoming: AsyncIterable<Row>,
  { options, attachment, baseline }: Judging,
): Promise<ExitCode> {
  const { allowUntestable = [] } = options;
  const control = attachment.control !== undefined;
  const evidence = { cases, control, allowUntestable, baseline };
  const { summary, rows } = await reported(reporters, info, incoming, evidence);
  writeBaseline(options, summary, info);
  if (summary.exitCode === EXIT.notExercised) {
    const hint = hintFor(rows, attachment, allowUntestable);
    if (hint !== undefined) print(`\n${paragraph(hint)}`);
  }
  return summary.exitCode;
}

/** What whoever runs the suite can do about cases that could not be played; undefined: nothing. */
function hintFor(
  rows: readonly Row[],
  { control, fixtures }: Attachment,
  allowed: readonly string[],
): string | undefined {
  const lacking = new Set(
    rows.flatMap(({ missing = [] }) => missing).filter((cap) => !allowed.includes(cap)),
  );
  if (fixtures && rows.some(({ status, missing }) => status === 'untestable' && missing?.length === 0)) {
    const others = 'oap list --fixtures --seed random';
    return `What is used up, or limited for a while, is not accepted: give other licenses (${others}), or wait.`;
  }
  if (lacking.size === 0) return undefined;
  if (!control && !fixtures) return 'There was no license to ask for: give --control, or --fixtures.';
  const accept = `--allow-untestable ${[...allowed, ...lacking].join(',')}`;
  return `Where the server cannot offer more, ${accept} accepts that.`;
}

function rowsOf(target: ServerTarget, info: RunInfo, judging: Judging): AsyncIterable<Row> {
  const { chosen, options, traces, replayCommand } = judging;
  const { jobs, runs, nonce } = info;
  return run(chosen, target, {
    seed: BigInt(info.seed),
    jobs,
    runs,
    nonce,
    traces,
    replayCommand,
    ...(options.caseTimeout !== undefined && { caseSeconds: options.caseTimeout }),
  });
}

async function* onlyRow(row: Row): AsyncGenerator<Row> {
  yield row;
}

const boundsOf = ({ timeoutMs = BOUND_MS }: Attachment) => ({ ...BOUNDS, timeoutMs });

const isCapability = (cap: string): boolean => !cap.startsWith('feature:');
