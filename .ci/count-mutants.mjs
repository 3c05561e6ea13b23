/**
 * Hands the results of `oap mutants` to the counts of `.ci/run`: a mutant that is killed by exactly its requirements is a
 * test that passed.
 *
 * Usage: count-mutants.mjs RESULTS.json.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.env.OAP_COUNTS;
const results = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));
const faults = results.filter((/** @type {{control?: string}} */ { control }) => control === undefined);
const wrong = faults.filter((/** @type {{verdict: string}} */ { verdict }) => verdict !== 'killed');
const failures = wrong.map(
  (/** @type {{id: string, verdict: string}} */ { id, verdict }) => `mutant ${id}: ${verdict}`,
);
const counts = { passed: faults.length - wrong.length, failed: wrong.length, failures };
if (folder) writeFileSync(join(folder, 'mutants.json'), JSON.stringify(counts));
