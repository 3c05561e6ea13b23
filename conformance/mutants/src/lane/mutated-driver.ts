import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { attachDriver, type ClientTarget } from '@offline-activation/conformance';
import type { Mutation, Processes } from './job.js';
import { bundleProcess } from './process-bundle.js';

/** Files of bundled drivers, by the mutants in them. */
const bundles = new Map<string, Promise<string>>();

/**
 * Attaches the reference client in processes of its own, each with some mutants in place from its start on.
 *
 * @throws TypeError where it does not answer.
 */
export async function mutatedDriver({ inPlace, all }: Processes): Promise<ClientTarget> {
  const file = await bundleOf(all);
  process.env['OAP_MUTANTS'] = JSON.stringify(inPlace);
  const attached = await attachDriver({ argv: [process.execPath, file] });
  if (!attached.ok)
    throw new TypeError(`the driver with ${inPlace.join(', ')} did not start: ${attached.row.why}`);
  return attached.target;
}

function bundleOf(all: readonly Mutation[]): Promise<string> {
  const name = JSON.stringify(all);
  const known = bundles.get(name) ?? bundled(all);
  bundles.set(name, known);
  return known;
}

async function bundled(all: readonly Mutation[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'oap-driver-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'driver.mjs');
  await bundleProcess(all, file);
  return file;
}
