/**
 * Hands the cases of a conformance report to the counts of `.ci/run`.
 *
 * Usage: count-cases.mjs REPORT.json NAME. Whatever is not a pass counts as failed, except what a server that does not
 * claim a feature need not answer.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [report = '', name = ''] = process.argv.slice(2);
const folder = process.env.OAP_COUNTS;
const { cases } = JSON.parse(readFileSync(report, 'utf8')).summary;
const passed = cases.pass;
const failed = cases.total - cases.pass - cases['not-applicable'];
if (folder) writeFileSync(join(folder, `${name}.json`), JSON.stringify({ passed, failed }));
console.log(`${name}: ${passed} of ${cases.total} cases passed`);
