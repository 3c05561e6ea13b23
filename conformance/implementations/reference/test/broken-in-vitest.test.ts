import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';

const FOLDER = fileURLToPath(new URL('broken/', import.meta.url));
const VITEST = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');

/** What a person sees of a vitest run of broken implementations. */
let seen = '';
let exitCode: number | null = null;

beforeAll(async () => {
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, CI: '1' };
  const args = [VITEST, 'run', '--config', './vitest.config.ts', '--reporter', 'verbose'];
  await new Promise<void>((done) => {
    const child = execFile(process.execPath, args, { cwd: FOLDER, env }, (_, stdout, stderr) => {
      seen = stdout + stderr;
      exitCode = child.exitCode;
      done();
    });
  });
}, 120_000);

/** What it says of one failure. */
const failureOf = (group: string, id: string): string =>
  seen.split(/^ FAIL {2}/m).find((part) => part.split('\n', 1)[0]?.endsWith(`${group} > ${id}`)) ?? '';

describe('a vitest run of broken implementations', () => {
  test('fails, and passes what is right', () => {
    expect(exitCode).toBe(1);
    expect(seen).toMatch(/✓ .*a broken server > activation\/replay/);
    expect(seen).toMatch(/Tests +5 failed \| 2 passed \| 1 skipped/);
  });

  test('shows sentence, expected, observed and how to see it again', () => {
    const failure = failureOf('a broken server', 'wire/directory-form');
    expect(failure).toContain(
      'HTTP-1  GET of the directory URL MUST answer 200 with a directory of this form.',
    );
    expect(failure).toMatch(/expected +a directory/);
    expect(failure).toMatch(/got +must be equal to constant \("oap\/1"\)/);
    expect(failure).toContain('{"protocol":"oap/9"');
    expect(failure).toContain("describeServer(…, { only: ['wire/directory-form'], seed: 1n, runs: 3 })");
  });

  test('skips what cannot be judged, with the reason', () => {
    expect(seen).toMatch(/↓ .*wire\/body-announced-or-endless.*\[the target does not offer socket\]/);
  });

  test('names the requirement that is in the way of another', () => {
    const failure = failureOf('a broken client', 'client-asking/first-code');
    expect(failure).toContain('STATE-2, met on the way in client-asking/first-code');
    expect(failure).toMatch(/expected +false\n +got +true/);
    expect(failure).toContain('seed: 7n, runs: 20');
  });

  test('says what a driver does wrong that cannot even be attached', () => {
    const failure = failureOf('a driver that is none', 'client-asking/first-code');
    expect(failure).toContain('DRV-3  A result MUST have the form');
    expect(failure).toContain('seen while attaching');
  });
});

describe('a run of node:test', () => {
  test('passes, skips and fails as one of vitest does', async () => {
    const { NODE_TEST_CONTEXT: _, ...env } = process.env;
    const said = await new Promise<string>((done) => {
      const args = ['--test-reporter', 'tap', 'in-node.mjs'];
      execFile(process.execPath, args, { cwd: FOLDER, env }, (_error, stdout) => done(stdout));
    });
    expect(said).toMatch(/^ +ok \d+ - control\/no-token$/m);
    expect(said).toMatch(/ok \d+ - wire\/body-announced-or-endless # SKIP the target does not offer socket/);
    expect(said).toMatch(/not ok \d+ - activation\/replay$/m);
    expect(said).toContain("describeServer(…, { only: ['activation/replay'], seed: 1n, runs: 20 })");
  }, 60_000);
});
