import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';

/**
 * Writes `vitest.json` for `.ci/run` into a folder: tests passed and failed.
 *
 * Counts as a failure, too: a skipped test, a file that could not be collected, and an error outside any test.
 */
export class CountsReporter implements Reporter {
  constructor(private readonly folder: string) {}

  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    let passed = 0;
    let failed = unhandledErrors.length;
    for (const module of modules) {
      failed += module.errors().length;
      for (const test of module.children.allTests()) {
        if (test.result().state === 'passed') passed += 1;
        else failed += 1;
      }
      for (const suite of module.children.allSuites()) failed += suite.errors().length;
    }
    writeFileSync(join(this.folder, 'vitest.json'), JSON.stringify({ passed, failed }));
  }
}
