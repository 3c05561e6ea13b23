import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileCheck, DRIVER_METHODS, DriverResponse, SCHEMAS } from '@offline-activation/protocol';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { referenceDriver } from '../src/driver/driver.js';

const BIN = fileURLToPath(new URL('../bin/driver.js', import.meta.url));
const EXAMPLE = new URL('../../../../spec/examples/driver-exchange.json', import.meta.url);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oap-driver-'));
});
afterEach(() => rm(folder, { recursive: true }));

interface Exchange {
  readonly schemas: Readonly<Record<string, readonly [string, string]>>;
  readonly lines: readonly { readonly to: 'driver' | 'suite'; readonly line: string }[];
}

describe('the worked exchange of the specification', () => {
  test('is answered word for word', async () => {
    const { lines } = JSON.parse(await readFile(EXAMPLE, 'utf8')) as Exchange;
    // The example's machine key counts up from 0, and its code's id from 16.
    const driver = referenceDriver({
      random: (length) => Uint8Array.from({ length }, (_, i) => (length === 16 ? 16 + i : i)),
    });
    const answers: unknown[] = [];
    for (const { to, line } of lines) {
      if (to === 'driver')
        answers.push(JSON.parse(await driver.answer(line.replace('/home/ada/.example-editor', folder))));
    }
    const expected = lines.filter(({ to }) => to === 'suite').map(({ line }) => JSON.parse(line) as unknown);
    expect(answers.slice(1)).toEqual(expected.slice(1));
    expect(answers[0]).toMatchObject({
      id: 1,
      result: { protocol: 'oap-driver/1', claims: ['core', 'online', 'proofs'] },
    });
  });
});

describe('lines', () => {
  const checkResponse = compileCheck(DriverResponse);
  const errorOf = async (line: string): Promise<unknown> => {
    const answer = JSON.parse(await referenceDriver().answer(line)) as { error?: { code: number } };
    return answer.error?.code;
  };
  const request = (method: string, params: unknown, id: unknown = 1) =>
    JSON.stringify({ jsonrpc: '2.0', id, method, params });

  test.each([
    ['that are no JSON', '{', -32700],
    ['that are no request', '[]', -32600],
    ['with an id that is none', request('status', {}, 'x'), -32600],
    ['with an unknown method', request('constructor', {}), -32601],
    ['with params of another form', request('open', { now: 'today' }), -32602],
    ['for a client that is not open', request('status', { now: '2026-03-01T09:30:00Z' }), -32600],
  ])('%s are faults', async (_name, line, code) => {
    expect(await errorOf(line)).toBe(code);
  });

  test('a path that cannot be opened is a fault', async () => {
    const driver = referenceDriver();
    const now = '2026-03-01T09:30:00Z';
    const open = {
      now,
      stateDirectory: folder,
      product: 'p',
      appVersion: '1',
      platform: 'linux',
      trust: [],
      facts: {},
    };
    await driver.answer(request('open', open));
    for (const method of ['load', 'loadReceipt']) {
      const answer = JSON.parse(await driver.answer(request(method, { now, path: join(folder, 'missing') })));
      expect(answer).toMatchObject({ id: 1, error: { code: -32602 } });
      expect(checkResponse(answer).ok).toBe(true);
    }
  });

  test('DRV-5: every method is answered', async () => {
    for (const method of Object.keys(DRIVER_METHODS)) {
      expect(
        await errorOf(request(method, { now: 1, kind: 1, protocol: 1, facts: 1, bytes: 1, text: 1 })),
        method,
      ).not.toBe(-32601);
    }
  });
});

describe('the process', () => {
  test('answers line by line, keeps what it has across a restart, and ends with its input (DRV-7)', async () => {
    const { lines } = JSON.parse(await readFile(EXAMPLE, 'utf8')) as Exchange;
    const requests = lines
      .filter(({ to }) => to === 'driver')
      .map(({ line }) => line.replace('/home/ada/.example-editor', folder));
    const first = await linesOf(requests.slice(0, 3));
    const second = await linesOf(requests.slice(0, 3));
    expect(second).toEqual([first[0], expect.stringContaining('"pending"'), first[2]]);
    for (const [at, method] of (['initialize', 'open', 'machineCode'] as const).entries()) {
      const { result } = JSON.parse(first[at] as string) as { result: unknown };
      expect(compileCheck(SCHEMAS[DRIVER_METHODS[method].result])(result)).toMatchObject({ ok: true });
    }
  });

  test('cuts lines at LF alone, wherever the stream is cut', async () => {
    const text = `${JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'read', params: { text: 'a\u2028b\u2029ü' } })}\n`;
    const child = spawn(process.execPath, [BIN], { stdio: ['pipe', 'pipe', 'inherit'] });
    const output = collected(child.stdout);
    for (const byte of Buffer.from(text + text)) child.stdin.write(Buffer.of(byte));
    child.stdin.end();
    await once(child, 'close');
    const answers = output()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers).toHaveLength(2);
    expect(answers[0]).toMatchObject({ id: 1, result: { error: { code: 'malformed', reason: 'no-token' } } });
  });
});

describe('files', () => {
  test('are read under any name, and saved under theirs', async () => {
    const driver = referenceDriver();
    const now = '2026-03-01T09:30:00Z';
    const key = 'k4.public.Kay64UG8yvCyLhqU000LxzYeUm0L_hLIl5S8kyKWbdc';
    const params = {
      now,
      stateDirectory: join(folder, 's'),
      product: 'p',
      appVersion: '1',
      platform: 'linux',
      facts: {},
    };
    const call = async (method: string, extra: object) =>
      (
        JSON.parse(
          await driver.answer(JSON.stringify({ jsonrpc: '2.0', id: 1, method, params: { now, ...extra } })),
        ) as { result: Record<string, unknown> }
      ).result;
    await call('open', { ...params, trust: [{ key, status: 'active' }] });
    const saved = await call('save', { artifact: 'machine-code', folder });
    expect(saved).toMatchObject({ name: 'p.oareq', path: join(folder, 'p.oareq') });
    expect(await call('save', { artifact: 'machine-code', folder })).toMatchObject({
      error: { code: 'storage-unwritable', exists: true },
    });
    const renamed = join(folder, 'p.oareq (1).xml.txt');
    await writeFile(renamed, saved['content'] as string);
    expect(await call('load', { path: renamed })).toMatchObject({
      error: { code: 'wrong-kind', expected: 'token', got: 'machine-code' },
    });
  });
});

async function linesOf(requests: readonly string[]): Promise<string[]> {
  const child = spawn(process.execPath, [BIN], { stdio: ['pipe', 'pipe', 'inherit'] });
  const output = collected(child.stdout);
  child.stdin.end(requests.map((line) => `${line}\n`).join(''));
  const [status] = (await once(child, 'close')) as [number];
  expect(status).toBe(0);
  return output().trimEnd().split('\n');
}

function collected(stream: NodeJS.ReadableStream): () => string {
  let text = '';
  stream.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  return () => text;
}
