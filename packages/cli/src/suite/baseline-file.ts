import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import {
  type Baseline,
  beginBaseline,
  cases,
  clientCases,
  parseBaseline,
  type RunInfo,
  type Summary,
} from '@offline-activation/conformance';
import type { RunOptions } from '../program/options.js';
import { Stop } from '../stop.js';
import { print } from '../terminal/print.js';
import { count, paragraph } from '../terminal/text.js';

type BaselineOptions = Pick<RunOptions, 'baseline' | 'baselineWrite'>;

/**
 * Reads the baseline that a run is asked to take, and looks at where one is to be written, before anything is started.
 *
 * @throws Stop where the file is none, or where one with other reasons would be written over.
 */
export function baselineOf(
  { baseline: file, baselineWrite }: BaselineOptions,
  role: 'server' | 'client',
): Baseline | undefined {
  const baseline = file === undefined ? undefined : parsed(file, role);
  if (baselineWrite !== undefined) prepare(baselineWrite, file);
  return baseline;
}

function parsed(file: string, role: 'server' | 'client'): Baseline {
  try {
    const text = new TextDecoder().decode(readFileSync(file));
    return parseBaseline(text, { role, cases: role === 'server' ? cases : clientCases });
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'there is no such file' : message;
    throw new Stop(`--baseline ${file}: ${why}`, undefined, { cause });
  }
}

/** Reasons that somebody has written must not be lost: only the file that they were read from is written over. */
function prepare(file: string, read: string | undefined): void {
  if (existsSync(file) && (read === undefined || resolve(read) !== resolve(file))) {
    throw new Stop(
      `--baseline-write ${file}: there is such a file; --baseline with it too keeps its reasons`,
    );
  }
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch (cause) {
    throw new Stop(`--baseline-write ${file}: ${(cause as Error).message}`, undefined, { cause });
  }
}

/** Writes the failures of a run as a baseline, where that is asked for, and says what is to be done with it. */
export function writeBaseline(
  { baselineWrite: file }: BaselineOptions,
  summary: Summary,
  info: RunInfo,
): void {
  if (file === undefined) return;
  const text = beginBaseline(summary, info.target);
  writeFileSync(file, text);
  const { expected } = JSON.parse(text) as Baseline;
  const open = expected.filter(({ reason }) => reason === '').length;
  const next = open > 0 ? ` Give ${count(open, 'reason')} there: until then it is not accepted.` : '';
  print(`\n${paragraph(`${count(expected.length, 'expected failure')} written to ${file}.${next}`)}`);
}
