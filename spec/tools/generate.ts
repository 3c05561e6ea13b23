/*
 * npm run generate           writes everything that is made out of chapters, registries and schemas
 * npm run generate:check     compares in memory, writes nothing, names what differs, exits 1
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { revisions } from '../src/revision.js';
import { specOutputs } from './outputs.js';
import { revisionFaults } from './revision-lint.js';
import { staleOutputs } from './stale.js';
import { type Output, typescriptOutputs } from './typescript.js';

const root = new URL('../../', import.meta.url);
const checking = process.argv.includes('--check');

function fail(message: string): void {
  process.exitCode = 1;
  process.stderr.write(`${message}\n`);
}

function bringUpToDate(outputs: readonly Output[]): void {
  for (const { path, content } of staleOutputs(outputs, root)) {
    if (checking) {
      fail(`${path} differs: run "npm run generate"`);
      continue;
    }
    const url = new URL(path, root);
    mkdirSync(new URL('.', url), { recursive: true });
    writeFileSync(url, content);
    process.stdout.write(`${path}\n`);
  }
}

/** The schemas are made of the constants, and the examples by the signer, so both are built in between. */
function buildSigner(): void {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const run = spawnSync(process.execPath, [tsc, '-b', 'packages/signer', 'packages/fingerprint'], {
    cwd: fileURLToPath(root),
    stdio: 'inherit',
  });
  if (run.status !== 0) throw new Error('packages/signer does not compile');
}

/** The worked examples: real bytes, from fixed inputs. */
function exampleOutputs(examples: Readonly<Record<string, object>>): readonly Output[] {
  return Object.entries(examples).map(([name, example]) => ({
    path: `spec/examples/${name}`,
    content: `${JSON.stringify(example, undefined, 2)}\n`,
  }));
}

bringUpToDate(typescriptOutputs());
buildSigner();
const { SCHEMAS } = await import('@offline-activation/protocol');
const { outputs, requirements, faults } = specOutputs(SCHEMAS);
for (const { file, line, message } of faults) fail(`spec/chapters/${file}:${line}: ${message}`);
for (const fault of revisionFaults(revisions(), requirements)) fail(`spec/chapters: ${fault}`);
bringUpToDate(outputs);
const examples = await (await import('./examples.js')).examples();
bringUpToDate(exampleOutputs(examples));
const { openApiOutputs } = await import('./openapi/outputs.js');
bringUpToDate(openApiOutputs(requirements, examples));
