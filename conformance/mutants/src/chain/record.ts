import { writeFile } from 'node:fs/promises';
import { spec } from '@offline-activation/conformance';
import type { MutantResult } from '../lane/result.js';
import { mutants } from '../mutants.js';
import { KILLS_FILE, killsText, recordedKills, withResults } from './kills.js';

/** Keeps results in the repository's matrix, from which the coverage page is made. */
export async function record(results: readonly MutantResult[]): Promise<void> {
  const registered = mutants.map(({ id }) => id);
  const matrix = withResults(recordedKills(), results, registered, spec().revision);
  await writeFile(KILLS_FILE, killsText(matrix));
}
