/**
 * Mutation testing of the core packages by their own unit tests: what operators, conditions and literals could be changed
 * without a test noticing? Unlike `oap mutants`, which judges the conformance suite by faults that teams make.
 *
 * Usage: run.mjs [PACKAGE…]. Default: the five core packages. Takes minutes. Reports go to .oap/mutation/.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const HERE = fileURLToPath(new URL('.', import.meta.url));
const CORE = ['keys', 'codec', 'fingerprint', 'signer', 'verifier'];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !existsSync(`${ROOT}packages/${name}/src`));
if (unknown.length > 0) {
  console.error(`there is no package ${unknown.join(', ')}`);
  process.exit(2);
}
if (!existsSync(`${HERE}node_modules/@stryker-mutator`)) run('npm', ['ci', '--no-audit', '--no-fund'], HERE);
mkdirSync(`${ROOT}.oap/mutation`, { recursive: true });

const rows = (asked.length > 0 ? asked : CORE).map(scoreOf);
console.log(`\n${'package'.padEnd(14)} killed  of  score  survived  not covered`);
for (const { name, killed, survived, uncovered } of rows) {
  const all = killed + survived + uncovered;
  const score = ((killed / all) * 100).toFixed(1);
  console.log(
    `${name.padEnd(14)} ${String(killed).padStart(6)} ${String(all).padStart(4)} ${score.padStart(5)} % ` +
      `${String(survived).padStart(8)} ${String(uncovered).padStart(11)}`,
  );
}

/** Runs one package's mutants, and counts what came of them. Those that do not load are nobody's. */
function scoreOf(/** @type {string} */ name) {
  const json = `.oap/mutation/${name}.json`;
  const config = `${ROOT}.oap/mutation/${name}.config.json`;
  writeFileSync(config, JSON.stringify(configOf(name, json)));
  process.env.OAP_MUTATED = name;
  run(process.execPath, [`${HERE}node_modules/@stryker-mutator/core/bin/stryker.js`, 'run', config], ROOT);
  const { files } = JSON.parse(readFileSync(`${ROOT}${json}`, 'utf8'));
  /** @type {{mutants: {status: string}[]}[]} */
  const reported = Object.values(files);
  const statuses = reported.flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const count = (/** @type {string[]} */ ...wanted) =>
    statuses.filter((status) => wanted.includes(status)).length;
  return {
    name,
    killed: count('Killed', 'Timeout'),
    survived: count('Survived'),
    uncovered: count('NoCoverage'),
  };
}

function configOf(/** @type {string} */ name, /** @type {string} */ json) {
  return {
    testRunner: 'vitest',
    plugins: [`${HERE}node_modules/@stryker-mutator/vitest-runner/dist/src/index.js`],
    vitest: { configFile: '.ci/mutation/vitest.config.ts', related: false },
    // Generated tables and lists of exports have nothing of their own.
    mutate: [
      `packages/${name}/src/**/*.ts`,
      `!packages/${name}/src/generated/**`,
      `!packages/${name}/src/index.ts`,
    ],
    tempDirName: '.oap/mutation/tmp',
    ignoreStatic: true,
    coverageAnalysis: 'perTest',
    concurrency: 2,
    timeoutMS: 20_000,
    reporters: ['json', 'html', 'clear-text'],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: false },
    jsonReporter: { fileName: json },
    htmlReporter: { fileName: `.oap/mutation/${name}.html` },
    allowEmpty: false,
  };
}

function run(/** @type {string} */ command, /** @type {string[]} */ args, /** @type {string} */ cwd) {
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
