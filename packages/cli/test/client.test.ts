import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Directory } from '@offline-activation/protocol';
import { startServer } from '@offline-activation/server/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nowhere, serverThat } from './hostile.js';
import { oap, scratch } from './oap.js';

const folder = scratch();
const app = join(folder, 'app.json');
const EMAIL = ['--email', 'ada@example.com'];
let server: Awaited<ReturnType<typeof startServer>>;
let directory: Directory;
let states = 0;

/** A license that any machine which can run this is good enough for. */
const POLICY = {
  profile: 'text-3-seats',
  keyFormat: 'opaque',
  binding: {
    components: [
      { name: 'hw.cpu.1', class: 'hardware', weight: 1 },
      { name: 'os.version-major.1', class: 'os', weight: 1 },
    ],
    quorum: 1,
    required: [],
  },
};

beforeAll(async () => {
  const file = join(folder, 'licenses.json');
  const editions = ['standard', 'pro'];
  const license = {
    product: 'example-editor',
    state: 'active',
    editions,
    limit: 9,
    email: 'ada@example.com',
  };
  const products = [{ id: 'example-editor', name: 'Example Editor', editions }];
  const licenses = [{ ...license, id: 'lic-1', key: 'any key', policy: POLICY }];
  writeFileSync(file, JSON.stringify({ products, licenses }));
  server = await startServer({ licensesFile: file });
  directory = (await (await fetch(server.directoryUrl)).json()) as Directory;
  writeApp(app, { directory: server.directoryUrl });
});

afterAll(() => server.close());

function writeApp(file: string, more: object = {}): void {
  const trust = directory.keys.map(({ key, status }) => ({ key, status }));
  writeFileSync(file, JSON.stringify({ product: 'example-editor', appVersion: '2.4.0', trust, ...more }));
}

/** A client on a state directory of its own. */
function client(file = app) {
  states += 1;
  const state = join(folder, `state-${states}`);
  const run = (command: string, ...args: readonly string[]) =>
    oap(['client', command, ...args, '--app', file, '--state', state], { cwd: folder });
  return {
    run,
    state,
    load: (input: string) => oap(['client', 'load', '--app', file, '--state', state], { input }),
  };
}

/** What the vendor's server answers when a person carries a code there. */
async function carried(machineCode: string): Promise<string> {
  const body = JSON.stringify({ machineCode, licenseKey: 'any key', email: 'ada@example.com' });
  const answer = await fetch(directory.resources.activations, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  return ((await answer.json()) as { token: string }).token;
}

describe('oap client', () => {
  it('activates a machine without a network: code out, license in', async () => {
    const { run, load, state } = client();
    const before = await run('status');
    expect(before).toMatchObject({ code: 1, stderr: '' });
    expect(before.stdout).toMatch(/^✗ The application is not activated\. {2}unactivated\n/);
    expect(existsSync(state)).toBe(false);

    const shown = await run('machine-code');
    expect(shown.code).toBe(0);
    expect(shown.stdout).toMatch(/^v4\.public\.[\w-]+\n$/);
    expect(shown.stderr).toMatch(/Carry this machine code to the vendor/);
    expect((await run('machine-code')).stdout).toBe(shown.stdout);
    expect((await run('machine-code', '--new', 'code')).stdout).not.toBe(shown.stdout);
    expect((await run('status')).stdout).toMatch(
      /^✗ A machine code is waiting.*\n(.*\n)* {2}waiting +machine code [\w-]{22}\n/,
    );
    if (process.platform !== 'win32') expect(statSync(join(state, 'state')).mode & 0o077).toBe(0);

    const loaded = await load(`Dear Ada,\n\n> ${await carried(shown.stdout)}\n`);
    expect(loaded).toMatchObject({ code: 0, stderr: '' });
    expect(loaded.stdout).toMatch(/^✓ The license is active\. {2}active\n/);
    expect(loaded.stdout).toMatch(/ {2}license +lic-1, edition standard\n/);
    expect(loaded.stdout.split('\n').filter((line) => line.length > 80 && !line.includes(state))).toEqual([]);
    const { code, stdout } = await run('status', '--json');
    expect({ code, state: JSON.parse(stdout).state }).toEqual({ code: 0, state: 'active' });
  });

  it('saves the request file, and replaces none unasked', async () => {
    const { run } = client();
    const desk = join(folder, 'desk');
    mkdirSync(desk);
    const saved = await run('request-file', '--folder', desk);
    expect(saved).toMatchObject({ code: 0, stdout: `${join(desk, 'example-editor.oareq')}\n` });
    const text = readFileSync(join(desk, 'example-editor.oareq'), 'utf8');
    expect(text).toContain((await run('machine-code')).stdout.trim());
    const again = await run('request-file', '--folder', desk);
    expect(again).toMatchObject({ code: 1, stdout: '' });
    expect(again.stderr).toMatch(/storage-unwritable\n(.*\n)*.*--replace/);
    expect((await run('request-file', '--folder', desk, '--replace')).code).toBe(0);
    expect(readdirSync(desk)).toEqual(['example-editor.oareq']);
  });

  it('refuses the request where the license belongs, and says what it is', async () => {
    const { run, load } = client();
    const { code, stdout, stderr } = await load((await run('machine-code')).stdout);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^✗ .*wrong-kind\n {2}Choose the other file/);
    expect(stderr).toMatch(/expected +token\n +found +machine-code\n/);
  });

  it('gives up only when it is meant, shows the proof again, and takes the receipt', async () => {
    const { run, load } = client();
    await load(await carried((await run('machine-code')).stdout));
    expect(await run('deactivate')).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/--yes\n$/),
    });
    expect((await run('status')).code).toBe(0);
    const { code, stdout } = await run('deactivate', '--yes');
    expect(code).toBe(0);
    expect((await run('deactivate')).stdout).toBe(stdout);
    expect((await run('status')).stdout).toMatch(
      /^✗ This machine was deactivated\.(.*\n)*.*1 deactivation code;/,
    );
    const answer = await fetch(directory.resources.deactivations ?? '', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ deactivation: stdout }),
    });
    const { receipt } = (await answer.json()) as { receipt: string };
    expect(await load(receipt)).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/released as proved/),
    });
    expect((await run('deactivate')).stderr).toMatch(/machine-key-retired\n(.*\n)*.*--new key/);
  });

  it('activates, checks in and deactivates online', async () => {
    const { run } = client();
    const wrong = await run('activate', '--key', 'another key', ...EMAIL);
    expect(wrong).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/license-not-found/) });
    const active = await run('activate', '--key', 'any key', '--edition', 'pro', '--label', 'desk', ...EMAIL);
    expect(active).toMatchObject({ code: 0, stderr: '' });
    expect(active.stdout).toMatch(/edition pro\n(.*\n)* {2}activation +act-[\w-]+, online, generation \d+\n/);
    expect(await run('check-in')).toMatchObject({ code: 0, stderr: 'Checked in, and confirmed.\n\n' });
    const given = await run('deactivate', '--yes', '--online');
    expect(given).toMatchObject({ code: 0, stderr: expect.stringMatching(/released the seat as proved/) });
    expect(await run('check-in')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/activation-not-found/),
    });
  });

  it.each([
    ['there is no network', nowhere, 'network-unavailable'],
    [
      'a portal answers',
      () => serverThat((_, response) => response.end('<h1>Log in</h1>')),
      'network-blocked',
    ],
    [
      'the server is down',
      () => serverThat((_, response) => response.writeHead(503).end()),
      'server-unavailable',
    ],
    ['the server is silent', () => serverThat(() => {}), 'server-unavailable', 1],
  ])('offers activation by hand where %s', async (_, start, expected, timeoutSeconds = 30) => {
    const file = join(folder, `${states}.json`);
    writeApp(file, { directory: await start(), timeoutSeconds });
    const { code, stdout, stderr } = await client(file).run('activate', '--key', 'any key', ...EMAIL);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(new RegExp(`^✗ .* {2}${expected}\\n`));
    expect(stderr).toMatch(/^ {2}oap client machine-code /m);
  });

  it('shows a QR code where it is asked for', async () => {
    const { run } = client();
    const { stdout } = await run('machine-code', '--qr');
    expect(stdout).toMatch(/[▀▄█ ]{60}/);
    expect(stdout).toMatch(/\nv4\.public\.[\w-]+\n$/);
  });

  it('says what can be read of this machine', async () => {
    const { code, stdout } = await oap(['client', 'facts']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/ hw\.cpu\.1 /);
    const machine = JSON.parse((await oap(['client', 'facts', '--json'])).stdout);
    expect(Object.keys(machine.facts)).toHaveLength(7);
  });

  it('keeps a damaged state aside, and begins anew when told to', async () => {
    const { run, state } = client();
    await run('machine-code');
    writeFileSync(join(state, 'state'), 'damaged');
    expect(await run('machine-code')).toMatchObject({ code: 1, stderr: expect.stringMatching(/--new key/) });
    expect((await run('machine-code', '--new', 'key')).code).toBe(0);
    expect(readdirSync(state).sort()).toEqual(['damaged-1', 'state']);
  });

  it.each([
    ['no JSON', '{', /is no JSON\n$/],
    ['null', 'null', /product is missing or wrong\n$/],
    [
      'a key that is none',
      '{"product":"x","appVersion":"1","trust":[{"key":"k4.public.AA","status":"active"}]}',
      /trust\/0\/key is missing or wrong\n$/,
    ],
    [
      'a directory that is no URL',
      '{"product":"x","appVersion":"1","trust":[],"directory":"x"}',
      /directory is missing or wrong\n$/,
    ],
  ])('says what is wrong with an application: %s', async (_, text, says) => {
    const file = join(folder, 'wrong.json');
    writeFileSync(file, text);
    const { code, stdout, stderr } = await client(file).run('status');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(says);
  });
});
