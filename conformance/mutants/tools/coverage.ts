/*
 * npm run coverage         writes the coverage page out of the recorded results of the mutants
 * npm run coverage:check   the gate: writes nothing, says what breaks the chain from sentence to case to mutant, exits 1
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { covered } from '@offline-activation/mutants';

const PAGE = new URL('../../COVERAGE.md', import.meta.url);
const { page, figures, faults, cover } = covered();

function fail(message: string): void {
  process.exitCode = 1;
  process.stderr.write(`${message}\n`);
}

if (process.argv.includes('--check')) {
  for (const fault of faults) fail(fault);
  if (textOf(PAGE) !== page) fail('conformance/COVERAGE.md differs: run "npm run coverage"');
} else writeFileSync(PAGE, page);

const { alone, forced, forcible, killed, mutants } = figures;
process.stdout.write(
  `${forced} of ${forcible} requirements forced, ${alone} alone; ${killed} of ${mutants} mutants killed; ${cover.length} of ${figures.cases} cases suffice\n`,
);

function textOf(file: URL): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
