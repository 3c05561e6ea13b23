import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';

/** So much of what a failure says, that a few of them can be read at a glance. */
const MESSAGE_MAX = 500;

/**
 * Writes `test.json` for `.ci/run` into a folder: tests passed and failed, and what failed.
 *
 * Counts as a failure, too: a skipped test, a file that could not be collected, and an error outside any test.
 */
export class CountsReporter implements Reporter {
  constructor(private readonly folder: string) {}

  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    let passed = 0;
    const failures: string[] = unhandledErrors.map((error) => `outside any test: ${saying([error])}`);
    for (const module of modules) {
      const path = module.relativeModuleId;
      for (const error of module.errors()) failures.push(`${path}: ${saying([error])}`);
      for (const suite of module.children.allSuites())
        for (const error of suite.errors()) failures.push(`${path} > ${suite.fullName}: ${saying([error])}`);
      for (const test of module.children.allTests()) {
        const { state, errors = [] } = test.result();
        if (state === 'passed') passed += 1;
        else failures.push(`${path} > ${test.fullName}: ${saying(errors) || state}`);
      }
    }
    writeFileSync(
      join(this.folder, 'test.json'),
      JSON.stringify({ passed, failed: failures.length, failures }),
    );
  }
}

const saying = (errors: readonly unknown[]) =>
  errors
    .map((error) => String((error as { readonly message?: unknown } | null)?.message ?? error))
    .join('; ')
    .slice(0, MESSAGE_MAX);
