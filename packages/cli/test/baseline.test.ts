import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { faultyServer } from './faulty-server.js';
import { oap, scratch } from './oap.js';

const folder = scratch();
const { directory, control, token } = await faultyServer();
const there = ['test', 'server', directory, '--control', control];
const run = { cwd: folder, env: { OAP_CONTROL_TOKEN: token } };
const TOY_DRIVER = fileURLToPath(
  new URL('../../../conformance/suite/test/client/toy-driver.mjs', import.meta.url),
);

function baseline(file: string, ...expected: object[]): readonly string[] {
  const text = JSON.stringify({ baseline: 1, implementation: 'the faulty server', expected });
  writeFileSync(join(folder, file), text);
  return ['--baseline', file];
}

describe('oap test server --baseline', () => {
  const ONLY = 'activation/twin-*,activation/wrong-credentials-are-alike';

  it('begins a baseline with the failures of a run, takes it once it has reasons, and keeps them', async () => {
    const args = [...there, '--only', ONLY];
    const begun = await oap([...args, '--baseline-write', 'new/known.json'], run);
    expect({ code: begun.code, stderr: begun.stderr }).toEqual({ code: 1, stderr: '' });
    expect(begun.stdout).toContain('1 expected failure written to new/known.json. Give 1 reason there');
    const file = join(folder, 'new/known.json');
    expect(JSON.parse(readFileSync(file, 'utf8')).expected).toEqual([{ id: 'ACT-3', reason: '' }]);

    const refused = await oap([...args, '--baseline', 'new/known.json'], run);
    expect(refused).toMatchObject({
      code: 2,
      stderr: 'oap: --baseline new/known.json: give a reason for ACT-3: why is it expected to fail?\n',
    });

    writeFileSync(file, readFileSync(file, 'utf8').replace('""', '"Fixed in 4.0."'));
    const reports = ['--report', 'json=report.json'];
    const taken = await oap([...args, ...reports, '--baseline', 'new/known.json'], run);
    expect({ code: taken.code, stderr: taken.stderr }).toEqual({ code: 0, stderr: '' });
    expect(taken.stdout).toContain('ACT-3 failed as expected: Fixed in 4.0.');
    expect(taken.stdout).toMatch(/No failure but 1 expected failure in the part/);
    expect(taken.stdout).not.toMatch(/Conformant/);
    const { summary, rows } = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'));
    expect(summary.requirements).toMatchObject({ failed: 0, 'expected-fail': 1 });
    expect(rows.map(({ status }: { status: string }) => status)).toContain('expected-fail');

    const other = await oap([...args, '--baseline-write', 'new/known.json'], run);
    expect(other.code).toBe(2);
    expect(other.stderr).toMatch(/^oap: --baseline-write new\/known\.json: there is such a file[^\n]+\n$/);
    const both = ['--baseline', 'new/known.json', '--baseline-write', 'new/known.json'];
    expect((await oap([...args, ...both], run)).code).toBe(0);
    expect(JSON.parse(readFileSync(file, 'utf8')).expected).toEqual([
      { id: 'ACT-3', reason: 'Fixed in 4.0.' },
    ]);
  });

  it('fails by an entry that does not fail any more, and says which to remove', async () => {
    const known = [
      { id: 'ACT-3', reason: 'Known.' },
      { id: 'activation/wrong-credentials-are-alike', reason: 'It was so once.' },
    ];
    const args = [...there, '--only', ONLY];
    const { code, stdout, stderr } = await oap([...args, ...baseline('stale.json', ...known)], run);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      'The baseline is stale: activation/wrong-credentials-are-alike does not fail any more. Remove it there.',
    );
  });

  it('fails as before by what is not in it', async () => {
    const args = [...there, '--only', ONLY];
    const { code, stdout } = await oap(
      [...args, ...baseline('other.json', { id: 'LOCK-1', reason: 'Another.' })],
      run,
    );
    expect(code).toBe(1);
    expect(stdout).toContain('Not conformant: 1 requirement failed.');
    expect(stdout).toContain('LOCK-1 not judged: Another.');
  });

  it.each([
    [['--baseline', 'no-such.json'], /there is no such file/],
    [
      baseline('unknown.json', { id: 'SEAT-999', reason: 'x' }),
      /SEAT-999 is neither a requirement nor a case/,
    ],
    [baseline('client.json', { id: 'NET-1', reason: 'x' }), /NET-1 is no requirement on a server/],
  ])('is exit code 2 for a file that is none, before anything is run', async (options, why) => {
    const { code, stdout, stderr } = await oap([...there, ...options], run);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(why);
    expect(stderr).toMatch(/^oap: --baseline [^\n]+\n$/);
  });
});

describe('oap test client --baseline', () => {
  it('takes what a broken client is known for', async () => {
    const only = ['--only', 'client-driver/*'];
    const of = (way: string) => ['--', process.execPath, TOY_DRIVER, way];
    const before = await oap(['test', 'client', ...only, '--baseline-write', 'toy.json', ...of('yes')], run);
    expect(before.code).toBe(1);
    const begun = JSON.parse(readFileSync(join(folder, 'toy.json'), 'utf8'));
    expect(begun.implementation).toMatch(/^toy 1 /);
    expect(begun.expected.length).toBeGreaterThan(0);
    writeFileSync(join(folder, 'toy.json'), JSON.stringify(begun).replaceAll('""', '"It is a toy."'));
    const after = await oap(['test', 'client', ...only, '--baseline', 'toy.json', ...of('yes')], run);
    expect(after.stdout).toContain('failed as expected: It is a toy.');
    expect(after.stdout).not.toContain('FAIL');
    const good = await oap(['test', 'client', ...only, '--baseline', 'toy.json', ...of('good')], run);
    expect(good.code).toBe(1);
    expect(good.stdout).toContain('The baseline is stale: ');
  });
});
