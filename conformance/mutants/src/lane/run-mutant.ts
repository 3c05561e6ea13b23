import { entryOf } from './catalogue.js';
import type { MutantOptions } from './options.js';
import type { MutantResult } from './result.js';
import { runEntry } from './run-entry.js';

/**
 * Puts one mutant before the suite, in a process of its own.
 *
 * With `traces` and `shrink` what fails leaves traces that {@link replayOnMutant} plays again.
 *
 * @throws TypeError where there is no such mutant.
 */
export async function runMutant(id: string, options: MutantOptions = {}): Promise<MutantResult> {
  return await runEntry(entryOf(id), options);
}
