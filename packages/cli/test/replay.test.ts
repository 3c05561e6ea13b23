import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { faultyServer } from './faulty-server.js';
import { type Ended, oap, scratch } from './oap.js';

const folder = scratch();
const { directory, control, token } = await faultyServer();
const there = [directory, '--control', control];
const env = { OAP_CONTROL_TOKEN: token };

describe('oap replay', () => {
  let judged: Ended;
  let trace: string;

  beforeAll(async () => {
    const args = ['test', 'server', ...there, '--only', 'ACT-3', '--traces', 'traces'];
    judged = await oap(args, { cwd: folder, env });
    trace = join('traces', readdirSync(join(folder, 'traces'))[0] ?? '');
  });

  it('is what the failure of a run says to do', () => {
    expect({ code: judged.code, stderr: judged.stderr }).toEqual({ code: 1, stderr: '' });
    expect(judged.stdout).toContain('ACT-3');
    expect(judged.stdout).toContain(`oap replay ${trace} ${directory} --control ${control}\n`);
    expect(judged.stdout).not.toContain(token);
  });

  it('fails in the same way on the same server', async () => {
    const { code, stdout } = await oap(['replay', trace, ...there], { cwd: folder, env });
    expect(code).toBe(1);
    expect(stdout).toMatch(/ACT-3 {2}A token MUST be answered with status 201/);
  });

  it.each(['native', 'tweetnacl'])(
    'holds on the reference server, %s engine, and says where it differs',
    async (engine) => {
      const { code, stdout } = await oap(['replay', trace, '--engine', engine], { cwd: folder });
      expect(code).toBe(0);
      expect(stdout).toContain('ACT-3 holds here.');
      expect(stdout).toMatch(/At step \d+ of \d+ the server does something else/);
    },
  );

  it('is exit code 5 for a trace of another revision of the suite', async () => {
    const old = JSON.parse(readFileSync(join(folder, trace), 'utf8'));
    old.steps.unshift({ ...old.steps[0], expected: { outcome: 'something else' } });
    old.failedAt += 1;
    writeFileSync(join(folder, 'old.json'), JSON.stringify(old));
    const { code, stdout } = await oap(['replay', 'old.json'], { cwd: folder });
    expect(code).toBe(5);
    expect(stdout).toMatch(/the suite expects something else now/);
  });

  it('is exit code 2 for a file that is no trace', async () => {
    writeFileSync(join(folder, 'none.json'), '{"trace": 1}');
    const { code, stderr } = await oap(['replay', 'none.json'], { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^oap: none\.json: this is no trace: [^\n]+\n$/);
  });

  it('is exit code 3 where nothing is', async () => {
    const { code, stderr } = await oap(['replay', trace, 'http://127.0.0.1:1/'], { cwd: folder });
    expect(code).toBe(3);
    expect(stderr).toMatch(/nothing listens there/);
  });
});
