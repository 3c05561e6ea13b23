import { type ExitCode, type Row, type RunInfo, spec, suiteVersion } from '@offline-activation/conformance';
import type { Reports } from '../program/options.js';
import { makeFoldersOf } from '../suite/folders.js';
import { reported, reportersOf } from '../suite/reported.js';
import { print, style } from '../terminal/print.js';
import { table } from '../terminal/text.js';
import type { VectorSet } from './set-at.js';

/** Tells what came of a set of vectors: in the terminal, and in the reports that were asked for. */
export async function toldVectors(
  set: VectorSet,
  about: Pick<RunInfo, 'target' | 'claims' | 'capabilities' | 'jobs'>,
  rows: AsyncIterable<Row>,
  reports: Reports,
): Promise<ExitCode> {
  await makeFoldersOf(reports);
  const info: RunInfo = {
    ...about,
    role: 'vectors',
    seed: set.seed,
    nonce: '0',
    runs: set.count,
    cases: set.tests.length,
    spec: spec().revision,
    suite: suiteVersion(),
  };
  const cases = set.tests.map(({ requirements }) => ({ asserts: requirements }));
  const evidence = { role: 'vectors', cases, control: false, allowUntestable: [] } as const;
  const { summary } = await reported(reportersOf(reports), info, rows, evidence);
  const files = Object.entries(reports).map(([format, file]) => [`${format} report`, file] as const);
  print(`\n${table([...files, ['vectors', `those of ${set.from}`]], { indent: 0, paint: style.dim })}`);
  return summary.exitCode;
}
