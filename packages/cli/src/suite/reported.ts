import {
  expectedRow,
  htmlReporter,
  jsonReporter,
  junitReporter,
  markdownReporter,
  type Reporter,
  type Row,
  type RunInfo,
  randomSeed,
  type Summary,
  type SummaryOptions,
  spec,
  summarise,
  terminalReporter,
} from '@offline-activation/conformance';
import type { Reports, Seed } from '../program/options.js';
import { print, style } from '../terminal/print.js';
import { table } from '../terminal/text.js';

/** Runs something with its root seed, and says afterwards where the reports are and how to see the run again. */
export async function withSeed<A>(
  asked: Seed,
  reports: Reports,
  work: (seed: bigint) => Promise<A>,
): Promise<A> {
  const seed = asked === 'random' ? randomSeed() : asked;
  const result = await work(seed);
  const again = asked === 'random' ? `--seed ${seed} is this run again` : '--seed random tries another';
  const files = Object.entries(reports).map(([format, file]) => [`${format} report`, file] as const);
  print(`\n${table([...files, ['seed', `${seed}; ${again}`]], { indent: 0, paint: style.dim })}`);
  return result;
}

/** Tells the reporters of a run as its rows come, and sums it up. */
export async function reported(
  reporters: readonly Reporter[],
  info: RunInfo,
  incoming: AsyncIterable<Row>,
  evidence: Pick<SummaryOptions, 'role' | 'cases' | 'control' | 'allowUntestable' | 'baseline'>,
): Promise<{ readonly summary: Summary; readonly rows: readonly Row[] }> {
  for (const reporter of reporters) reporter.start(info);
  const rows: Row[] = [];
  for await (const came of incoming) {
    const row = expectedRow(came, evidence.baseline);
    rows.push(row);
    for (const reporter of reporters) reporter.row(row);
  }
  const summary = summarise({ ...evidence, rows, claims: info.claims, spec: spec() });
  for (const reporter of reporters) await reporter.end(summary);
  return { summary, rows };
}

const REPORTERS: Readonly<Record<keyof Reports, (file: string) => Reporter>> = {
  html: htmlReporter,
  json: jsonReporter,
  junit: junitReporter,
  markdown: markdownReporter,
};

/** The terminal, and a file for each report that is asked for. */
export function reportersOf(reports: Reports): readonly Reporter[] {
  return [terminalReporter({ stream: process.stdout, color: style.isColoured }), ...fileReportersOf(reports)];
}

/** A file for each report that is asked for. */
export function fileReportersOf(reports: Reports): readonly Reporter[] {
  const files = Object.entries(reports) as readonly (readonly [keyof Reports, string])[];
  return files.map(([format, file]) => REPORTERS[format](file));
}
