import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { oap, scratch } from './oap.js';

const folder = scratch();
const COMMANDS = [
  [],
  ['start'],
  ['test'],
  ['test', 'server'],
  ['test', 'client'],
  ['test', 'pair'],
  ['test', 'vectors'],
  ['vectors'],
  ['vectors', 'generate'],
  ['vectors', 'lint'],
  ['vectors', 'grade'],
  ['driver'],
  ['driver', 'check'],
  ['driver', 'scaffold'],
  ['replay'],
  ['list'],
  ['explain'],
  ['mutants'],
  ['serve'],
  ['client'],
  ['client', 'machine-code'],
  ['client', 'request-file'],
  ['client', 'load'],
  ['client', 'status'],
  ['client', 'facts'],
  ['client', 'deactivate'],
  ['client', 'activate'],
  ['client', 'check-in'],
  ['decode'],
  ['keys'],
  ['keys', 'generate'],
];

describe('oap', () => {
  it.each(COMMANDS.map((words) => [words.join(' ') || '(nothing)', words] as const))(
    '%s --help is written for a terminal, and says what the command is for',
    async (_, words) => {
      const { code, stdout, stderr } = await oap([...words, '--help']);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toMatch(/^Usage: oap/);
      expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
    },
  );

  it.each([
    [['start', '--sede', '1'], /unknown option '--sede'/],
    [['start', '--seed', '-1'], /--seed/],
    [['start', '--runs', '0'], /from 1 to/],
    [['start', '--jobs', 'many'], /from 1 to/],
    [['start', '--case-timeout', '0'], /from 1 to/],
    [['start', '--engine', 'other'], /native, tweetnacl/],
    [['start', '--report', 'pdf=x'], /html=FILE, json=FILE, junit=FILE, markdown=FILE/],
    [['start', '--family', 'seat'], /there is no family seat; there are .*seats/],
    [['start', '--only', 'no/such-case'], /no case fits --only/],
    [['start', '--allow-untestable', 'clok'], /clok is no capability/],
    [['tset'], /unknown command 'tset'/],
    [['test', 'clinet'], /unknown command 'clinet'/],
    [['test', 'client'], /give the command that starts the driver/],
    [['test', 'client', '--cmd', 'x', '--', 'y'], /not both/],
    [['test', 'client', '--only', 'seats/*', '--', 'y'], /no case fits --only/],
    [['driver', 'check'], /give the command that starts the driver/],
    [['driver', 'scaffold'], /missing required argument 'dir'/],
    [['driver', 'scaffold', '--lang', 'cobol', 'x'], /python/],
    [['test', 'server'], /give a DIRECTORY-URL/],
    [['test', 'server', 'ftp://example.com'], /begins with http/],
    [['test', 'server', 'http://127.0.0.1:1', '--cmd', 'x'], /not both/],
    [['test', 'server', 'http://127.0.0.1:1', '--control', 'http://127.0.0.1:2'], /OAP_CONTROL_TOKEN/],
    [['test', 'server', 'http://127.0.0.1:1', '--fixtures', join(folder, 'none')], /no such file/],
    [['replay'], /missing required argument 'trace'/],
    [['replay', join(folder, 'none')], /no such file/],
    [['serve', '--port', '99999'], /from 0 to 65535/],
    [['serve', '--licenses', join(folder, 'none')], /there is no file/],
    [['mutants', '--only', 'no-such'], /there is no mutant no-such/],
    [['test', 'server', 'http://127.0.0.1:1', '--report', 'json=/dev/null/x'], /cannot be written/],
    [['explain'], /missing required argument 'id'/],
    [['client', 'activate', '--app', 'x'], /required option '--key <license key>'/],
    [['client', 'machine-code', '--new', 'day'], /code, key/],
    [['client', 'machine-code', '--label', 'a\u0007'], /can be printed/],
    [['client', 'machine-code', '--label', 'x'.repeat(65)], /1 to 64 characters/],
    [['client', 'status'], /oap-app\.json cannot be read: there is no such file/],
    [['client', 'status', '--app', folder], /it is a folder/],
  ])('%j is exit code 2 and one line', async (args, says) => {
    const { code, stdout, stderr } = await oap(args, { cwd: folder, env: { OAP_CONTROL_TOKEN: '' } });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^oap: [^\n]+\n$/);
    expect(stderr).toMatch(says);
  });

  it('without a command prints its help and is exit code 2', async () => {
    const { code, stderr } = await oap([]);
    expect({ code, help: stderr.startsWith('Usage: oap') }).toEqual({ code: 2, help: true });
  });

  it('prints a stack only with --debug', async () => {
    const quiet = await oap(['decode', join(folder, 'none')]);
    const loud = await oap(['decode', join(folder, 'none'), '--debug']);
    expect(quiet.stderr).not.toMatch(/^ +at /m);
    expect(loud.stderr).toMatch(/^ +at /m);
  });

  it('that is not built yet says so', async () => {
    const bin = fileURLToPath(new URL('../bin/oap.js', import.meta.url));
    mkdirSync(join(folder, 'bin'));
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    const { copyFileSync } = await import('node:fs');
    copyFileSync(bin, join(folder, 'bin', 'oap.js'));
    const { spawnSync } = await import('node:child_process');
    const { status, stderr } = spawnSync(process.execPath, [join(folder, 'bin', 'oap.js')], {
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'oap: not built yet; run "npm run build" in the root of the repository\n',
    });
  });
});
