import { readFileSync } from 'node:fs';
import { HarnessError } from '../outcome.js';
import { toPlain } from '../plain.js';
import type { Row } from '../runner/row.js';
import { ownFault } from '../schema-check.js';
import type { Summary } from '../verdict/summary.js';

/** What a run was about: printed first, and enough to run it again. */
export interface RunInfo {
  readonly target: string;
  /** What was judged, where that is no server. */
  readonly role?: 'client' | 'pair' | 'vectors';
  readonly claims: readonly string[];
  readonly capabilities: readonly string[];
  /** Root seed in decimal digits. */
  readonly seed: string;
  readonly nonce: string;
  readonly jobs: number;
  /** Generated runs of each property. */
  readonly runs: number;
  /** Cases that are to be run. */
  readonly cases: number;
  /** Revision of the specification. */
  readonly spec: string;
  /** Version of the suite. */
  readonly suite: string;
}

/** A whole run as one value. */
export interface Report {
  readonly report: 1;
  readonly info: RunInfo;
  readonly summary: Summary;
  /** In the order of their ids. */
  readonly rows: readonly Row[];
}

/** Version of this package. */
export const suiteVersion = (): string =>
  String(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version);

/** Puts a report together. Rows come as they end; their order says nothing. */
export const reportOf = (info: RunInfo, rows: readonly Row[], summary: Summary): Report => ({
  report: 1,
  info,
  summary,
  rows: [...rows].sort((one, other) => (one.case < other.case ? -1 : 1)),
});

/** A report as its JSON file has it. @throws HarnessError where it breaks its own schema. */
export function jsonText(report: Report): string {
  const text = `${JSON.stringify(report, null, 2)}\n`;
  const fault = ownFault('report', JSON.parse(text));
  if (fault)
    throw new HarnessError(`our own report breaks its schema at ${fault.pointer || '/'}: ${fault.says}`);
  return text;
}

/** Reads the text of a JSON report. @throws TypeError where it is none. */
export function parseReport(text: string): Report {
  const json: unknown = JSON.parse(text);
  const fault = ownFault('report', json);
  if (fault) throw new TypeError(`this is no report: ${fault.pointer || '/'} ${fault.says}`);
  return json as Report;
}

/** A value as a report prints it: strings bare where they are plain, everything else as JSON. */
export function shown(value: unknown): string {
  if (typeof value === 'string' && value !== '' && value.trim() === value) return value;
  return JSON.stringify(toPlain(value), null, 2);
}
