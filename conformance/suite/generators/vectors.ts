/*
 * Writes the project's own test vectors to conformance/vectors: data, schema, and the counts in the README.
 * With --check: compares in memory, writes nothing, names what differs, exits 1.
 */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { countsText, fileText, vectorFiles } from '../src/vectors/index.js';

const folder = new URL('../../vectors/', import.meta.url);
const checking = process.argv.includes('--check');
const README = 'README.md';
const COUNTS = /(?<=<!-- generated:counts -->\n\n)[\s\S]*?(?=\n\n<!-- \/generated:counts -->)/;

function fail(message: string): void {
  process.exitCode = 1;
  process.stderr.write(`${message}\n`);
}

const textOf = (name: string): string | undefined => {
  const url = new URL(name, folder);
  return existsSync(url) ? readFileSync(url, 'utf8') : undefined;
};

const files = [...vectorFiles()];
const outputs = new Map(files.map((file) => [`${file.family}.json`, fileText(file)]));
outputs.set('schema.json', readFileSync(new URL('../schemas/vectors.schema.json', import.meta.url), 'utf8'));
outputs.set(
  README,
  (textOf(README) ?? '').replace(COUNTS, () => countsText(files)),
);

for (const [name, text] of outputs) {
  if (textOf(name) === text) continue;
  if (checking) {
    fail(`conformance/vectors/${name} differs: run "npm run generate"`);
    continue;
  }
  writeFileSync(new URL(name, folder), text);
  process.stdout.write(`conformance/vectors/${name}\n`);
}
// A family that was renamed leaves no file behind.
for (const name of readdirSync(folder).filter((one) => one.endsWith('.json') && !outputs.has(one))) {
  if (checking) fail(`conformance/vectors/${name} is of no family: run "npm run generate"`);
  else rmSync(new URL(name, folder));
}
