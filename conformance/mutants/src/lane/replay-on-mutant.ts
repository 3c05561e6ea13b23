import { resolve } from 'node:path';
import { entryOf } from './catalogue.js';
import { openCrew } from './crew.js';
import type { Replayed } from './job.js';
import { mutationOf } from './mutation.js';
import type { MutantOptions } from './options.js';
import { stageOf } from './run-entry.js';

/**
 * Plays a trace again on the reference server with a mutant in place; with `controls/identity`, on the server as it is.
 *
 * @param file - Path of the trace.
 * @throws TypeError where there is no such mutant, StaleMutant where it replaces what does not exist.
 */
export async function replayOnMutant(
  id: string,
  file: string,
  options: Pick<MutantOptions, 'seconds' | 'subject'> = {},
): Promise<Replayed> {
  const { mutant, url } = entryOf(id);
  const mutation = await mutationOf(mutant, url);
  const job = { mutations: [mutation], order: { order: 'replay', trace: resolve(file) } } as const;
  const answer = await openCrew(stageOf([mutation], options)).performAlone(job, options.seconds ?? 300);
  if ('fault' in answer) return { verdict: 'unclear', why: answer.fault };
  if (answer.report.report !== 'replayed')
    throw new TypeError('a subject answered another order than was given');
  return answer.report.replayed;
}
