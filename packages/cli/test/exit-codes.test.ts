import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type StartOptions, startServer } from '@offline-activation/server/node';
import { describe, expect, it } from 'vitest';
import { nowhere, serverThat, socketServerThat } from './hostile.js';
import { oap, scratch } from './oap.js';

const folder = scratch();
/** How long silence is waited for; what comes has time for that on any machine. */
const MOMENT = ['--timeout', '500'];

const wrong = {
  'answers 200 {} to everything': () =>
    serverThat((_, response) => response.setHeader('content-type', 'application/json').end('{}')),
  'answers 500 to everything': () =>
    serverThat((_, response) => response.writeHead(500).end('<h1>Oops</h1>')),
  'redirects to itself for ever': () =>
    serverThat(({ url }, response) => response.writeHead(302, { location: url ?? '/' }).end()),
  floods: () =>
    serverThat((_, response) => {
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
      };
      response.on('drain', more);
      more();
    }),
};

const mute = {
  hangs: () => serverThat(() => {}),
  'answers half': () =>
    serverThat((_, response) => response.writeHead(200, { 'content-length': 10 }).write('{')),
  'closes the connection': () => socketServerThat((socket) => socket.destroy()),
  'is not there': nowhere,
};

describe('oap test server', () => {
  it.each(Object.entries(wrong))('is exit code 1 for a server that %s, with the reason', async (_, start) => {
    const { code, stdout, stderr } = await oap(['test', 'server', await start()], { cwd: folder });
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toContain('HTTP-1');
    expect(stdout).toMatch(/the directory URL answers, but not with a directory/);
    expect(stdout).toMatch(/Not conformant: 1 requirement failed\./);
  });

  it.each(Object.entries(mute))('is exit code 3 for a server that %s, with the reason', async (_, start) => {
    const { code, stdout, stderr } = await oap(['test', 'server', await start(), ...MOMENT], {
      cwd: folder,
    });
    expect({ code, stderr }).toEqual({ code: 3, stderr: '' });
    expect(stdout).toMatch(/Could not measure/);
    expect(stdout).not.toMatch(/Conformant/);
  });

  it('is exit code 3 for a command that starts no server, and says what it printed', async () => {
    const { code, stderr } = await oap(['test', 'server', '--cmd', 'echo no database here >&2; exit 7']);
    expect(code).toBe(3);
    expect(stderr).toMatch(/^oap: the command ended with 7 .*no database here\n$/);
  });

  it('is exit code 3 for a control interface that is not there', async () => {
    const server = await startedReference();
    const control = await nowhere();
    const { code, stderr } = await oap(
      ['test', 'server', server.directory, '--control', control, '--control-token', 'x'],
      { cwd: folder },
    );
    expect(code).toBe(3);
    expect(stderr).toMatch(/^oap: the control interface.*gave no answer/);
    await server.stop();
  });

  it('writes its reports for those too', async () => {
    const url = await wrong['answers 500 to everything']();
    const [html, json] = [join(folder, 'new/folder/report.html'), join(folder, 'report.json')];
    const [junit, markdown] = [join(folder, 'oap.xml'), join(folder, 'report.md')];
    const more = ['--report', `junit=${junit}`, '--report', `markdown=${markdown}`];
    await oap(['test', 'server', url, '--report', `html=${html},json=${json}`, ...more], { cwd: folder });
    expect(readFileSync(html, 'utf8')).toContain('HTTP-1');
    expect(readFileSync(junit, 'utf8')).toMatch(
      /<testcase classname="preflight" .*\n<failure .*type="HTTP-1"/,
    );
    expect(readFileSync(markdown, 'utf8')).toMatch(/^## ❌ Not conformant: 1 requirement failed\.\n/);
    expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({ summary: { exitCode: 1 } });
  });

  it('is exit code 2 where a report cannot be written', async () => {
    const { code, stderr } = await oap(['test', 'server', await nowhere(), '--report', `json=${folder}`]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^oap: EISDIR[^\n]+\n$/);
  });

  it('uses licenses that it was given where there is no control interface, each once', async () => {
    const file = join(folder, 'fixtures.json');
    const license = {
      id: 'lic-1',
      key: '0FJHB-YTKES-PGFQS-GXXY5-KZNZE',
      email: 'ada@example.com',
      product: 'example-editor',
      state: 'active',
      editions: ['standard', 'pro'],
      limit: 3,
      policy: { profile: 'text-3-seats' },
    };
    const products = [{ id: 'example-editor', name: 'Example Editor', editions: license.editions }];
    writeFileSync(file, JSON.stringify({ products, licenses: [license] }));
    const server = await startedReference({ licensesFile: file });
    writeFileSync(file, JSON.stringify({ licenses: [license] }));
    const args = ['test', 'server', server.directory, '--fixtures', file, '--jobs', '1'];
    const one = await oap([...args, '--only', 'activation/wrong-credentials-are-alike'], { cwd: folder });
    expect({ code: one.code, stderr: one.stderr }).toEqual({ code: 0, stderr: '' });
    expect(one.stdout).toMatch(/1 pass$/m);
    const two = await oap([...args, '--only', 'activation/wrong-credentials-are-alike'], { cwd: folder });
    expect(two.code).toBe(4);
    expect(two.stdout).toMatch(/^cases +1 untestable$/m);
    expect(two.stdout).toMatch(/0 of 1\s+are left \(earlier runs have used up 1, says\s/);
    expect(two.stdout).toMatch(
      /^What is used up, or limited for a while, is not accepted: give other licenses$/m,
    );
    await server.stop();
  });

  it('is exit code 4 where cases could not be played, and never 0 where none was', async () => {
    const server = await startedReference();
    const args = ['test', 'server', server.directory, '--only', 'ORD-6'];
    const strict = await oap(args, { cwd: folder });
    expect(strict.code).toBe(4);
    expect(strict.stdout).toMatch(/could not be played/);
    expect(strict.stdout).toMatch(/^There was no license to ask for: give --control, or --fixtures\.$/m);
    const lenient = await oap([...args, '--allow-untestable', 'clock,seed,ledger,outbox'], { cwd: folder });
    // Nothing at all was tested then, and that is never a success.
    expect(lenient.code).toBe(1);
    expect(lenient.stdout).toMatch(/0 passed, 0 failed/);
    await server.stop();
  });
});

async function startedReference(options: StartOptions = {}) {
  const { directoryUrl, close } = await startServer(options);
  return { directory: directoryUrl, stop: close };
}
