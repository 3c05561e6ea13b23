import { lintVectors } from '@offline-activation/conformance/vectors';
import { EXIT } from '../stop.js';
import { print, style } from '../terminal/print.js';
import { printable } from '../terminal/text.js';
import { loadedFrom } from '../vectors/set-at.js';

const SHOWN_MAX = 50;

/** Looks files of vectors over. Exit code 1 where something is wrong. */
export function lintVectorFiles(paths: readonly string[]): void {
  const loaded = loadedFrom(paths);
  const faults = lintVectors(loaded);
  for (const { at, rule, says } of faults.slice(0, SHOWN_MAX)) {
    print(`${style.red(rule.padEnd(12))} ${printable(at)}: ${printable(says)}`);
  }
  if (faults.length > SHOWN_MAX) print(style.dim(`… and ${faults.length - SHOWN_MAX} more`));
  const count = loaded.files.reduce((sum, { content }) => sum + lengthOf(content['tests']), 0);
  if (faults.length === 0) {
    print(`${style.green('✓')} ${count} vectors in ${filesText(loaded.files.length)}: nothing wrong`);
    return;
  }
  print(
    `\n${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} in ${filesText(loaded.files.length)}`,
  );
  process.exitCode = EXIT.failed;
}

const lengthOf = (tests: unknown): number => (Array.isArray(tests) ? tests.length : 0);
const filesText = (count: number): string => `${count} ${count === 1 ? 'file' : 'files'}`;
