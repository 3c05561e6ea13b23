import type { Row } from '@offline-activation/conformance';
import { gradedRows, parseResults, ResultsFault } from '@offline-activation/conformance/vectors';
import type { Reports } from '../program/options.js';
import { readInput } from '../read-input.js';
import { Stop } from '../stop.js';
import { setAt } from '../vectors/set-at.js';
import { toldVectors } from '../vectors/told.js';

interface GradeOptions {
  readonly vectors?: string;
  readonly report?: Reports;
}

/** Judges answers that somebody's own tests gave to vectors. */
export async function gradeVectors(file: string, { vectors, report = {} }: GradeOptions): Promise<void> {
  const set = setAt(vectors);
  const text = new TextDecoder().decode(await readInput(file));
  const rows = gradedRows(
    set.tests,
    resultsIn(file, () => parseResults(text, set.tests)),
  );
  const target = file === '-' ? 'standard input' : file;
  const about = { target, claims: [], capabilities: [], jobs: 1 };
  process.exitCode = await toldVectors(set, about, asThey(rows), report);
}

function resultsIn<A>(file: string, parse: () => A): A {
  try {
    return parse();
  } catch (cause) {
    if (cause instanceof ResultsFault) throw new Stop(`${file}: ${cause.message}`, undefined, { cause });
    throw cause;
  }
}

async function* asThey(rows: readonly Row[]): AsyncGenerator<Row> {
  yield* rows;
}
