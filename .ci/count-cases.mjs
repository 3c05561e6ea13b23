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
const { summary, rows } = JSON.parse(readFileSync(report, 'utf8'));
const { cases } = summary;
const passed = cases.pass;
const failed = cases.total - cases.pass - cases['not-applicable'];
const failures = rows
  .filter((/** @type {{status: string}} */ { status }) => status !== 'pass' && status !== 'not-applicable')
  .map((/** @type {{case: string, status: string}} */ row) => `${name} > ${row.case}: ${row.status}`);
if (folder) writeFileSync(join(folder, `${name}.json`), JSON.stringify({ passed, failed, failures }));
console.log(`${name}: ${passed} of ${cases.total} cases passed`);
