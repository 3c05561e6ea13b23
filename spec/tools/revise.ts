/*
 * npm run revise   freezes the sentences of the chapters as the next revision, and says what is different in it
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { specFolder } from '../src/folder.js';
import { revisions } from '../src/revision.js';
import { specOutputs } from './outputs.js';
import { type Changes, changesSince, nextRevision, revisionFaults } from './revision-lint.js';

const folder = new URL('revisions/', specFolder);
mkdirSync(folder, { recursive: true });
const before = revisions();
const sentences = specOutputs({}).requirements;
const last = before.at(-1);
const reused = revisionFaults(before, sentences).filter((fault) => fault.includes('never used again'));

if (reused.length > 0) {
  process.exitCode = 1;
  process.stderr.write(`${reused.join('\n')}\n`);
} else if (last !== undefined && revisionFaults(before, sentences).length === 0) {
  process.stdout.write(`nothing has changed since ${last.revision}\n`);
} else {
  const next = nextRevision(before, sentences, new Date().toISOString().slice(0, 10));
  writeFileSync(new URL(`${next.revision}.json`, folder), `${JSON.stringify(next, undefined, 2)}\n`);
  process.stdout.write(`${next.revision}: ${sentences.length} requirements\n`);
  const changes: Partial<Changes> = last === undefined ? {} : changesSince(last, sentences);
  for (const [what, ids] of Object.entries(changes))
    if (ids.length > 0) process.stdout.write(`  ${what}: ${ids.join(' ')}\n`);
}
