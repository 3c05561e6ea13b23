import {
  attachDriver,
  BOUNDS,
  commandText,
  type DriverCommand,
  type ExitCode,
  type PairTargets,
  probe,
  type Row,
  type RunInfo,
  randomNonce,
  runPair,
  spec,
  suiteVersion,
  type Walk,
  walkReporter,
} from '@offline-activation/conformance';
import type { PairRunOptions } from '../program/pair-command.js';
import { EXIT } from '../stop.js';
import { print, style } from '../terminal/print.js';
import { paragraph } from '../terminal/text.js';
import { type Attachment, attach } from './attach.js';
import { makeFoldersOf } from './folders.js';
import { fileReportersOf, reported, withSeed } from './reported.js';
import { shellWord } from './shell-word.js';

/** A client and a server to be walked between. */
export interface PairJudging {
  readonly command: DriverCommand & { readonly shell: string };
  readonly attachment: Attachment;
  readonly walks: readonly Walk[];
  readonly options: PairRunOptions;
}

const BOUND_MS = 10_000;

/**
 * Walks profiles between a client and a server: starts the driver, asks both what they claim, walks, tells the reports.
 *
 * @returns The exit code that fits the verdict.
 */
export async function judgePair(judging: PairJudging): Promise<ExitCode> {
  const { options } = judging;
  return await withSeed(options.seed, options.report ?? {}, async (seed) => await judged(judging, seed));
}

async function judged(judging: PairJudging, seed: bigint): Promise<ExitCode> {
  const { command, attachment, walks, options } = judging;
  await makeFoldersOf(options.report ?? {});
  const runs = options.runs ?? 1;
  const nonce = attachment.control ? '0' : randomNonce();
  const info: RunInfo = {
    target: `${commandText(command)} with ${attachment.directory}`,
    role: 'pair',
    claims: [],
    capabilities: [],
    seed: String(seed),
    nonce,
    jobs: 1,
    runs,
    cases: runs * walks.reduce((sum, { stations }) => sum + stations.length, 0),
    spec: spec().revision,
    suite: suiteVersion(),
  };
  const { timeout } = options;
  const found = await probe(attachment.directory, undefined, { ...BOUNDS, timeoutMs: timeout ?? BOUND_MS });
  if (!found.ok)
    return await told(judging, { ...info, cases: 1 }, onlyRow({ ...found.row, blames: 'server' }));
  const attached = await attachDriver(command, timeout === undefined ? {} : { silenceMs: timeout });
  if (!attached.ok)
    return await told(judging, { ...info, cases: 1 }, onlyRow({ ...attached.row, blames: 'client' }));
  const client = attached.target;
  try {
    const server = await attach(attachment);
    try {
      const about = { ...info, ...claimsOf({ client, server }) };
      const replayCommand = (walk: string, at: bigint) => againBy(judging, walk, at);
      return await told(
        judging,
        about,
        runPair(walks, { client, server }, { seed, runs, nonce, replayCommand }),
      );
    } finally {
      await server.close();
    }
  } finally {
    await client.close();
  }
}

/** What each of the two claims and offers, by whose it is. */
function claimsOf(targets: PairTargets): Pick<RunInfo, 'claims' | 'capabilities'> {
  const all = Object.entries(targets).flatMap(([side, { caps }]) =>
    [...caps].map((cap: string) => ({ side, cap })),
  );
  const isClaim = ({ cap }: { readonly cap: string }) => cap.startsWith('feature:');
  const named = ({ side, cap }: { readonly side: string; readonly cap: string }) =>
    `${side} ${cap.replace('feature:', '')}`;
  return {
    claims: all.filter(isClaim).map(named),
    capabilities: all.filter((one) => !isClaim(one)).map(named),
  };
}

async function told(
  { options, walks }: PairJudging,
  info: RunInfo,
  incoming: AsyncIterable<Row>,
): Promise<ExitCode> {
  const { allowUntestable = [], report = {}, fixtures } = options;
  const stations = walks.flatMap((walk) => walk.stations);
  const { summary, rows } = await reported(
    [walkReporter({ stream: process.stdout, color: style.isColoured }), ...fileReportersOf(report)],
    info,
    incoming,
    { role: 'pair', cases: stations, control: fixtures === undefined, allowUntestable },
  );
  const lacking = new Set([...allowUntestable, ...rows.flatMap(({ missing = [] }) => missing)]);
  if (summary.exitCode === EXIT.notExercised && lacking.size > 0) {
    const accept = `--allow-untestable ${[...lacking].join(',')}`;
    print(`\n${paragraph(`Where the two cannot offer more, ${accept} accepts that.`)}`);
  }
  return summary.exitCode;
}

/** The command that plays a walk again just so. A token is never printed. */
function againBy({ command, attachment, options }: PairJudging, walk: string, seed: bigint): string {
  const { control, fixtures, timeout } = options;
  return [
    'oap test pair',
    `--client ${shellWord(command.shell)} --server ${shellWord(attachment.directory)}`,
    ...(control === undefined ? [] : [`--control ${shellWord(control)}`]),
    ...(fixtures === undefined ? [] : [`--fixtures ${shellWord(fixtures)}`]),
    ...(timeout === undefined ? [] : [`--timeout ${timeout}`]),
    `--walk ${walk} --seed ${seed}`,
  ].join(' ');
}

async function* onlyRow(row: Row): AsyncGenerator<Row> {
  yield row;
}
