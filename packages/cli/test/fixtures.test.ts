import { once } from 'node:events';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cases, wantedFixtures } from '@offline-activation/conformance';
import type { License } from '@offline-activation/protocol';
import { describe, expect, it, onTestFinished } from 'vitest';
import { oap, scratch, startOap } from './oap.js';
import { uncontrolledServer } from './uncontrolled-server.js';

const folder = scratch();
const COMMANDED = ['--allow-untestable', 'clock,seed,outbox,ledger,keys,restart'];

interface File {
  readonly licenses: readonly License[];
}
interface ReportRow {
  readonly case: string;
  readonly status: string;
  readonly why?: string;
}

/** A folder of a test's own, so that nothing is used up there. */
function place(name: string) {
  const made = join(folder, name);
  mkdirSync(made);
  return (file: string) => join(made, file);
}

/** What `oap list --fixtures` prints, written to a file. */
async function listed(file: string, args: readonly string[] = []): Promise<File> {
  const { code, stdout } = await oap(['list', '--fixtures', ...args]);
  expect(code).toBe(0);
  writeFileSync(file, stdout);
  return JSON.parse(stdout) as File;
}

/** Starts `oap serve`, which goes on until the test is over. */
async function serving(args: readonly string[]) {
  const child = startOap(['serve', '--ready', ...args]);
  child.stderr.resume();
  const [line] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
  const ready = JSON.parse(line) as { directory: string; control: string; token: string };
  onTestFinished(async () => {
    child.kill('SIGTERM');
    await once(child, 'close');
  });
  return ready;
}

/** Runs `oap test server`, and reads its report. */
async function tested(directory: string, report: string, args: readonly string[]) {
  const ended = await oap(['test', 'server', directory, '--report', `json=${report}`, ...args], {
    cwd: folder,
  });
  const { rows, summary } = JSON.parse(readFileSync(report, 'utf8')) as {
    rows: ReportRow[];
    summary: { verdict: string; requirements: Record<string, number> };
  };
  return { ...ended, rows, summary };
}

const withStatus = (rows: readonly ReportRow[], status: string): string[] =>
  rows.filter((row) => row.status === status).map((row) => row.case);

describe('a server without a control interface', () => {
  it('is judged by all that can be, with the licenses that were listed, and by nothing with the same again', async () => {
    const at = place('whole');
    await listed(at('fixtures.json'));
    const server = await serving(['--licenses', at('fixtures.json')]);
    const args = ['--fixtures', at('fixtures.json')];

    const first = await tested(server.directory, at('first.json'), args);
    expect({ code: first.code, stderr: first.stderr }).toEqual({ code: 4, stderr: '' });
    const promised = wantedFixtures(cases, 1n).cases;
    expect(withStatus(first.rows, 'pass').sort()).toEqual([...promised].sort());
    const others = first.rows.filter(({ status }) => status !== 'pass');
    expect(new Set(others.map(({ status }) => status))).toEqual(new Set(['untestable', 'not-applicable']));
    expect(
      others.filter(({ why = '' }) => !/does not (offer|claim) |(no|only a) control interface/.test(why)),
    ).toEqual([]);
    expect(first.summary.requirements).toMatchObject({ failed: 0, blocked: 0, 'not-exercised': 0 });
    expect(first.summary.requirements['passed']).toBeGreaterThan(100);

    const again = await tested(server.directory, at('again.json'), [...args, ...COMMANDED]);
    // That licenses are used up is nothing that could be accepted.
    expect(again.code).toBe(4);
    expect(again.summary.requirements['failed']).toBe(0);
    for (const status of ['fail', 'blocked', 'unmeasured', 'harness-error']) {
      expect(withStatus(again.rows, status)).toEqual([]);
    }
    const whys = again.rows
      .filter((row) => promised.includes(row.case))
      .map(({ status, why = '' }) => `${status} ${why}`);
    const lacking =
      /^untestable needs \d+ licenses? like .+; \d+ of \d+ (is|are) left \(earlier runs have used up \d+, says .+oap-used\.jsonl\)$/;
    // A few cases need no license, and one license is left for each case of a feature that this server lacks.
    expect(whys.filter((why) => lacking.test(why)).length).toBeGreaterThan(promised.length - 10);
    expect(whys.filter((why) => !lacking.test(why) && !why.startsWith('pass'))).toEqual([]);
    expect(again.stdout).toMatch(/^What is used up, .* give other licenses$/m);
  });

  it('is judged as well by other licenses, or by what is left, while it goes on', async () => {
    const at = place('others');
    const seats = ['--only', 'seats/*'];
    const [one, two] = [
      await listed(at('one.json'), seats),
      await listed(at('two.json'), [...seats, '--seed', '2']),
    ];
    const licenses = [...one.licenses, ...two.licenses];
    writeFileSync(at('all.json'), JSON.stringify({ ...one, licenses }));
    const server = await serving(['--licenses', at('all.json')]);
    const run = (report: string, file: string) =>
      tested(server.directory, at(report), ['--fixtures', at(file), ...seats, ...COMMANDED]);

    const first = await run('first.json', 'one.json');
    expect({ code: first.code, stderr: first.stderr }).toEqual({ code: 0, stderr: '' });
    expect(withStatus(first.rows, 'pass').length).toBeGreaterThan(5);
    // A copy of the file has the same licenses.
    copyFileSync(at('one.json'), at('copy.json'));
    const copied = await run('copied.json', 'copy.json');
    expect([copied.code, withStatus(copied.rows, 'pass')]).toEqual([4, []]);
    // Half of this file is used up, and the other half enough.
    const rest = await run('rest.json', 'all.json');
    expect(rest.code).toBe(0);
    expect(withStatus(rest.rows, 'pass').sort()).toEqual(withStatus(first.rows, 'pass').sort());
  });

  it('fails where it is wrong', async () => {
    const at = place('wrong');
    await listed(at('fixtures.json'), ['--only', 'ACT-3']);
    const directory = await uncontrolledServer(at('fixtures.json'), (answer) =>
      answer.status === 201 ? new Response(answer.body, { headers: answer.headers }) : answer,
    );
    const args = ['--fixtures', at('fixtures.json'), '--only', 'ACT-3'];
    const { code, stdout, summary } = await tested(directory, at('report.json'), args);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^ +ACT-3 /m);
    expect(summary.requirements['failed']).toBe(1);
  });
});

describe('a server with a control interface', () => {
  it('gives the same rows from the same seed, however long it has been running', async () => {
    const at = place('twice');
    const server = await serving(['--control']);
    const args = [
      '--control',
      server.control,
      '--control-token',
      server.token,
      '--runs',
      '3',
      '--family',
      'seats',
    ];
    const runs = [];
    for (const report of ['first.json', 'second.json']) {
      const { code, rows, summary } = await tested(server.directory, at(report), args);
      const comparable = rows.map(({ ...row }) => ({ ...row, tookMs: 0 }));
      const { verdict, requirements } = summary;
      runs.push({ code, verdict, requirements, rows: comparable.sort((a, b) => (a.case < b.case ? -1 : 1)) });
    }
    expect(runs[0]?.code).toBe(0);
    expect(runs[0]?.rows.length).toBeGreaterThan(20);
    expect(runs[1]).toEqual(runs[0]);
  });
});

describe('oap list --fixtures', () => {
  it('says on standard error how far the licenses go, and takes a random seed', async () => {
    const args = ['list', '--fixtures', '--only', 'seats/limit-1', '--seed'];
    const { stdout, stderr } = await oap([...args, '1']);
    expect(stderr).toMatch(/^oap: 1 license, with which 1 of the 1 case chosen can be played once/);
    const [one, other] = await Promise.all([oap([...args, 'random']), oap([...args, 'random'])]);
    expect(new Set([stdout, one.stdout, other.stdout]).size).toBe(3);
  });
});
