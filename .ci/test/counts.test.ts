import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { TestModule } from 'vitest/node';
import { CountsReporter } from '../counts-reporter.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'oap-counts-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function run(script: string, ...args: string[]) {
  const path = fileURLToPath(new URL(`../${script}`, import.meta.url));
  const env = { ...process.env, OAP_COUNTS: folder };
  const { status, stdout, stderr } = spawnSync(process.execPath, [path, ...args], { encoding: 'utf8', env });
  return { status, lines: stdout.trimEnd().split('\n'), stderr };
}

const write = (name: string, content: unknown) => writeFileSync(join(folder, name), JSON.stringify(content));
const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const sum = (...failedSections: string[]) => run('sum-counts.mjs', folder, ...failedSections);

describe('the last lines of a run', () => {
  test('add up what the sections counted', () => {
    write('test.json', { passed: 3, failed: 0, failures: [] });
    write('suite.json', { passed: 4, failed: 0 });
    expect(sum()).toEqual({ status: 0, lines: ['7 passed, 0 failed'], stderr: '' });
  });

  test('tell what failed, and count a section by its tests where it has any that failed', () => {
    write('test.json', { passed: 3, failed: 2, failures: ['a.test.ts > a: oops', 'a.test.ts > b: oops'] });
    write('suite.json', { passed: 4, failed: 0 });
    expect(sum('test', 'suite', 'lint')).toMatchObject({
      status: 1,
      lines: [
        'failed: a.test.ts > a: oops',
        'failed: a.test.ts > b: oops',
        'failed sections: test, suite, lint',
        '7 passed, 4 failed',
      ],
    });
  });

  test('are a failure where nothing ran, or where a count cannot be read', () => {
    expect(sum()).toMatchObject({ status: 1, lines: ['no test ran', '0 passed, 0 failed'] });
    write('test.json', { passed: 1, failed: 0 });
    write('suite.json', { passed: '4' });
    expect(sum()).toMatchObject({
      status: 1,
      lines: [expect.stringContaining('suite.json'), '1 passed, 1 failed'],
    });
  });
});

test('what is no pass of a report is counted and named, but for what need not be answered', () => {
  const rows = ['pass', 'fail', 'untestable', 'not-applicable'].map((status, i) => ({
    case: `case-${i}`,
    status,
  }));
  const cases = { total: 4, pass: 1, fail: 1, untestable: 1, 'not-applicable': 1 };
  write('report', { summary: { cases }, rows });
  run('count-cases.mjs', join(folder, 'report'), 'suite');
  const failures = ['suite > case-1: fail', 'suite > case-2: untestable'];
  expect(read('suite.json')).toEqual({ passed: 1, failed: 2, failures });
});

test('what is no kill of a report is counted and named, but for controls', () => {
  const ends = ['killed', 'survived', 'wrong-ids'].map((verdict, i) => ({ id: `server/m-${i}`, verdict }));
  write('report', [...ends, { id: 'server/none', verdict: 'survived', control: 'dead' }]);
  run('count-mutants.mjs', join(folder, 'report'));
  const failures = ['mutant server/m-1: survived', 'mutant server/m-2: wrong-ids'];
  expect(read('mutants.json')).toEqual({ passed: 1, failed: 2, failures });
});

test('a test that was skipped, a file that was not read and an error outside of tests are failures with names', () => {
  const of = (fullName: string, state: string, ...errors: object[]) => ({
    fullName,
    result: () => ({ state, errors }),
  });
  const module = {
    relativeModuleId: 'a.test.ts',
    errors: () => [new Error('no such file')],
    children: {
      allSuites: () => [{ fullName: 'all', errors: () => [new Error('before all')] }],
      allTests: () => [
        of('all > well', 'passed'),
        of('all > skipped', 'skipped'),
        of('all > wrong', 'failed', new Error('expected 1'), { message: 'x'.repeat(1_000) }),
      ],
    },
  };
  new CountsReporter(folder).onTestRunEnd([module as unknown as TestModule], ['gone']);
  const { passed, failed, failures } = read('test.json');
  expect({ passed, failed }).toEqual({ passed: 1, failed: 5 });
  expect(failures.slice(0, 4)).toEqual([
    'outside any test: gone',
    'a.test.ts: no such file',
    'a.test.ts > all: before all',
    'a.test.ts > all > skipped: skipped',
  ]);
  expect(failures[4]).toMatch(/^a\.test\.ts > all > wrong: expected 1; x+$/);
  expect(failures[4].length).toBeLessThan(600);
});
