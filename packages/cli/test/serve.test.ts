import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Directory } from '@offline-activation/protocol';
import { describe, expect, it } from 'vitest';
import { oap, scratch, startOap } from './oap.js';

const folder = scratch();

/** Starts `oap serve --ready` and answers what its one line says. */
async function serving(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = startOap(['serve', '--ready', ...args], env);
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const [line] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
  return {
    ready: JSON.parse(line) as { ready: number; directory: string; control: string; token: string },
    line,
    stderr: () => stderr,
    async end(signal: NodeJS.Signals) {
      child.kill(signal);
      const [code] = await once(child, 'close');
      return code as number | null;
    },
  };
}

const json = { 'content-type': 'application/json' };

describe('oap serve', () => {
  it('says what it is and is not, and prints one line when it is ready', async () => {
    const server = await serving([]);
    const { directory } = server.ready;
    expect(server.line).toBe(`${JSON.stringify({ ready: 1, directory })}\n`);
    expect(new URL(directory).hostname).toBe('127.0.0.1');
    expect(await (await fetch(directory)).json()).toMatchObject({ protocol: 'oap/1' });
    expect(await server.end('SIGINT')).toBe(0);
    expect(server.stderr()).toMatch(/not for production/i);
    expect(server.stderr()).toContain(directory);
  });

  it('offers the control interface at an origin of its own, under the token given', async () => {
    const server = await serving(['--control'], { OAP_CONTROL_TOKEN: 'secret-of-the-test' });
    const { directory, control, token } = server.ready;
    expect(token).toBe('secret-of-the-test');
    expect(new URL(control).origin).not.toBe(new URL(directory).origin);
    expect((await fetch(control)).status).toBe(401);
    expect((await fetch(control, { headers: { authorization: `Bearer ${token}` } })).status).toBe(200);
    expect(await server.end('SIGTERM')).toBe(0);
  });

  it('offers it, too, where only a port for it is named', async () => {
    const server = await serving(['--control-port', '0']);
    expect(server.ready.control).toMatch(/^http:/);
    expect(await server.end('SIGTERM')).toBe(0);
  });

  it('makes another token each time where none is given', async () => {
    const servers = await Promise.all([serving(['--control']), serving(['--control'])]);
    const tokens = servers.map(({ ready }) => ready.token);
    expect(new Set(tokens).size).toBe(2);
    for (const token of tokens) expect(token).toMatch(/^[\w-]{32}$/);
    await Promise.all(servers.map((server) => server.end('SIGTERM')));
  });

  it('has the licenses of a file, and prints the mails that it would send', async () => {
    const file = join(folder, 'licenses.json');
    const license = {
      id: 'lic-1',
      key: 'any key',
      email: 'grace@example.com',
      product: 'tool',
      state: 'active',
      editions: ['standard'],
      limit: 1,
      policy: { profile: 'file-strict', keyFormat: 'opaque' },
    };
    const products = [{ id: 'tool', name: 'Tool', editions: ['standard'] }];
    writeFileSync(file, JSON.stringify({ products, licenses: [license] }));
    const server = await serving(['--licenses', file]);
    const directory = (await (await fetch(server.ready.directory)).json()) as Directory;
    expect(directory.products).toEqual(products);
    const body = JSON.stringify({ email: 'grace@example.com' });
    const { status } = await fetch(directory.resources.portalLinks ?? '', {
      method: 'POST',
      headers: json,
      body,
    });
    expect(status).toBe(202);
    await server.end('SIGINT');
    expect(server.stderr()).toContain('any key, grace@example.com: tool, 1 seat\n');
    expect(server.stderr()).toContain('--- mail to grace@example.com');
  });

  it.each([
    ['is no JSON', '{'],
    ['names a product that there is not', '{"products": [], "licenses": []}'],
  ])('refuses a file of licenses that %s', async (_, text) => {
    const file = join(folder, 'broken.json');
    writeFileSync(file, text);
    const { code, stdout, stderr } = await oap(['serve', '--licenses', file]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^oap: .* is no file of licenses: [^\n]+\n$/);
  });

  it('says that a port is taken', async () => {
    const server = await serving([]);
    const { code, stderr } = await oap(['serve', '--port', new URL(server.ready.directory).port]);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'oap: the port is taken; --port 0 takes a free one\n',
    });
    await server.end('SIGTERM');
  });
});
