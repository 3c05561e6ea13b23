/** Checks an implementation by the test vectors: node check-vectors.mjs [FOLDER] */
import { readdirSync, readFileSync } from 'node:fs';
import * as mine from './implementation.mjs';

const folder = process.argv[2] ?? new URL('../../vectors/', import.meta.url).pathname;
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const tests = files.flatMap((name) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')).tests ?? []);

const verdict = (code) => (code === 'accept' ? { verdict: code } : { verdict: 'refuse', code });
/** What this implementation is for, and how its answers are those of a vector. */
const answers = {
  component: ({ product, name, value }) => ({ digest: mine.componentDigest(product, name, value) }),
  sufficiency: (input) => verdict(mine.sufficiency(input)),
  evaluate: (input) => ({ verdict: mine.timeState(input) }),
  email: (input) => verdict(mine.isSameEmail(input) ? 'accept' : 'license-not-found'),
};
/** Which facts are left out is no matter of the digest. */
const isClaimed = ({ op, expect }) => op in answers && expect.verdict !== 'left-out';

const checked = {};
const wrong = [];
for (const { id, op, input, expect, requirements, title, effect } of tests.filter(isClaimed)) {
  checked[op] = (checked[op] ?? 0) + 1;
  const answer = answers[op](input);
  if (Object.entries(answer).every(([member, value]) => expect[member] === value)) continue;
  wrong.push(`${id} (${requirements.join(', ')}): ${effect ?? title}`);
}
const count = Object.values(checked).reduce((sum, n) => sum + n, 0);
console.log([...wrong, `${wrong.length} wrong of ${count}: ${JSON.stringify(checked)}`].join('\n'));
process.exitCode = wrong.length > 0 || Object.keys(checked).length < Object.keys(answers).length ? 1 : 0;
