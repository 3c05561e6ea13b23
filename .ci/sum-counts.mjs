/**
 * Adds up the test counts in a folder and prints them as the last line of `.ci/run`, after what failed.
 *
 * Usage: sum-counts.mjs FOLDER [FAILED_SECTION…]. Fails when anything failed or nothing ran.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const [folder = '', ...failedSections] = process.argv.slice(2);

/** @returns {{ passed: number, failed: number, failures?: string[] }} */
function readCounts(/** @type {string} */ file) {
  try {
    const counts = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    const { passed, failed, failures = [] } = counts;
    if (Number.isSafeInteger(passed) && Number.isSafeInteger(failed) && Array.isArray(failures))
      return counts;
  } catch {
    // Reported below: a count that cannot be read must not look like a pass.
  }
  console.log(`${file} is not {"passed": N, "failed": N}`);
  return { passed: 0, failed: 1 };
}

let passed = 0;
let failed = 0;
/** Sections whose own failures are counted. */
const counted = new Set();
for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
  const counts = readCounts(file);
  if (counts.failed > 0) counted.add(basename(file, '.json'));
  passed += counts.passed;
  failed += counts.failed;
  for (const failure of counts.failures ?? []) console.log(`failed: ${failure}`);
}
// The section that ran failing tests has failed too; it is counted by its tests.
const uncounted = failedSections.filter((name) => !counted.has(name));
if (failedSections.length > 0) console.log(`failed sections: ${failedSections.join(', ')}`);
if (passed + failed === 0) console.log('no test ran');
console.log(`${passed} passed, ${failed + uncounted.length} failed`);
process.exitCode = passed === 0 || failed + uncounted.length > 0 ? 1 : 0;
