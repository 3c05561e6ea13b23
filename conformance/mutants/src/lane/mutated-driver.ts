import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { attachDriver, type ClientTarget } from '@offline-activation/conformance';
import type { Mutation } from './job.js';

const HOOK = new URL('./in-process.js', import.meta.url).href;
const DRIVER = join(
  dirname(createRequire(import.meta.url).resolve('@offline-activation/implementation-reference')),
  '../bin/driver.js',
);

/**
 * Attaches the reference client in processes of its own, each with a mutant in place from its start on.
 *
 * @throws TypeError where it does not answer.
 */
export async function mutatedDriver(mutation: Mutation): Promise<ClientTarget> {
  process.env['OAP_MUTATION'] = JSON.stringify(mutation);
  const attached = await attachDriver({ argv: [process.execPath, '--import', HOOK, DRIVER] });
  if (!attached.ok)
    throw new TypeError(`the driver with ${mutation.mutant} did not start: ${attached.row.why}`);
  return attached.target;
}
