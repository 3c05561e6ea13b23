import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WALKS } from '@offline-activation/conformance';
import { startServer } from '@offline-activation/server/node';
import { describe, expect, it } from 'vitest';
import { faultyServer } from './faulty-server.js';
import { nowhere } from './hostile.js';
import { oap, scratch } from './oap.js';

const folder = scratch();
const DRIVER = fileURLToPath(
  new URL('../../../conformance/implementations/reference/bin/driver.js', import.meta.url),
);
const CLIENT = `node ${DRIVER}`;
const LICENSE = {
  id: 'lic-1',
  key: '0FJHB-YTKES-PGFQS-GXXY5-KZNZE',
  email: 'ada@example.com',
  product: 'example-editor',
  state: 'active',
  editions: ['standard', 'pro'],
  limit: 3,
  policy: { profile: 'text-3-seats' },
};

describe('oap test pair', () => {
  it('tells the walks of two ends that work together as a story, and reports them', async () => {
    const server = await startServer({ control: { token: 'secret' } });
    const reports = ['html', 'json', 'junit', 'markdown']
      .map((format) => `${format}=${format}.out`)
      .join(',');
    const { code, stdout, stderr } = await oap(
      [
        'test',
        'pair',
        '--client',
        CLIENT,
        '--server',
        server.directoryUrl,
        '--control',
        `${server.control?.url}`,
      ].concat(['--report', reports]),
      { cwd: folder, env: { OAP_CONTROL_TOKEN: 'secret' } },
    );
    await server.close();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^text-3-seats\n {2}pass +code\n/m);
    expect(stdout).toMatch(/^file-strict\n {2}pass +no-network\n/m);
    expect(stdout).toMatch(/- the code of A: the courier \w+/);
    expect(stdout).toMatch(/- the license file: the courier renamed it to\s+"example-editor.oalic.xml"/);
    expect(stdout).toMatch(/^stations +25 pass$/m);
    expect(stdout).toMatch(/^They work together at 25 of 25 stations\./m);
    expect(JSON.parse(readFileSync(join(folder, 'json.out'), 'utf8'))).toMatchObject({
      info: { role: 'pair', seed: '1', cases: 25 },
      summary: { verdict: 'pair-works', exitCode: 0 },
    });
    expect(readFileSync(join(folder, 'html.out'), 'utf8')).toContain('a client and a server together');
    expect(readFileSync(join(folder, 'junit.out'), 'utf8')).toContain('classname="pair-text-3-seats"');
    expect(readFileSync(join(folder, 'markdown.out'), 'utf8')).toMatch(/^## ✅ They work together/);
  });

  it('says which end has broken what, where, what was carried how, and how to see it again', async () => {
    const { directory, control, token } = await faultyServer();
    const { code, stdout } = await oap(
      ['test', 'pair', '--client', CLIENT, '--server', directory, '--control', control, '--seed', '6'].concat(
        ['--runs', '2', '--walk', 'text-3-seats'],
      ),
      { cwd: folder, env: { OAP_CONTROL_TOKEN: token } },
    );
    expect(code).toBe(1);
    expect(stdout).toMatch(/^ {2}FAIL +token \(the server, ACT-3\)$/m);
    expect(stdout).toMatch(/^ {2}The server has broken it\.\n {2}the code of A: the courier /m);
    expect(stdout).toContain(
      `oap test pair --client '${CLIENT}' --server ${directory} --control ${control} --walk text-3-seats --seed 7`,
    );
    expect(stdout).not.toContain(token);
    expect(stdout).toMatch(/They do not work together: the server has broken ACT-3/);
    expect(stdout).toMatch(/^ {2}blocked +lost\n/m);
  });

  it('walks without a control interface with licenses that it is given, and says what that leaves open', async () => {
    const file = join(folder, 'fixtures.json');
    const products = [{ id: 'example-editor', name: 'Example Editor', editions: LICENSE.editions }];
    writeFileSync(file, JSON.stringify({ products, licenses: [LICENSE] }));
    const server = await startServer({ licensesFile: file });
    const args = ['test', 'pair', '--client', CLIENT, '--server', server.directoryUrl, '--fixtures', file];
    const { code, stdout } = await oap([...args, '--walk', 'text-3-seats'], { cwd: folder });
    expect(code).toBe(4);
    expect(stdout).toMatch(/^stations +12 pass, 3 untestable$/m);
    expect(stdout).toMatch(/the server does not offer clock and outbox/);
    const spent = await oap([...args, '--walk', 'text-3-seats', '--allow-untestable', 'clock,outbox'], {
      cwd: folder,
    });
    await server.close();
    expect(spent.code).toBe(4);
    expect(spent.stdout).toMatch(/0 of 1\s+are left/);
  });

  it.each([
    ['no client', ['--server', 'http://127.0.0.1:1/']],
    ['no server', ['--client', 'x']],
    ['neither control nor fixtures', ['--client', 'x', '--server', 'http://127.0.0.1:1/']],
    ['an unknown walk', ['--walk', 'on-the-moon']],
  ])('is exit code 2 for %s', async (_, args) => {
    const { code, stderr } = await oap(['test', 'pair', ...args], { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^oap: /);
  });

  it('knows the walks that there are by their names', async () => {
    const { stderr } = await oap(['test', 'pair', '--walk', 'on-the-moon']);
    expect(stderr).toContain(`there are ${WALKS.map(({ name }) => name).join(' and ')}`);
  });

  it('is exit code 3 where one end is not there, and says which', async () => {
    const control = ['--control', 'http://127.0.0.1:1/', '--control-token', 'x'];
    const none = await nowhere();
    const dead = await oap(['test', 'pair', '--client', CLIENT, '--server', none, ...control], {
      cwd: folder,
    });
    expect(dead.code).toBe(3);
    expect(dead.stdout).toMatch(/Could not measure/);
    const server = await startServer({});
    const mute = await oap(
      ['test', 'pair', '--client', 'exit 7', '--server', server.directoryUrl, ...control],
      {
        cwd: folder,
      },
    );
    await server.close();
    expect(mute.code).toBe(3);
    expect(mute.stdout).toMatch(/initialize/);
  });
});
