import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { ClientCase, ClientT } from '../../src/client/case.js';
import { PROTOCOL_CASES } from '../../src/client/cases/driver/protocol.js';
import { Killed } from '../../src/client/driver.js';
import { runClient } from '../../src/client/run.js';
import { play, target } from './toy.js';

const caseOf = (run: (t: ClientT) => Promise<void>, more: Partial<ClientCase> = {}): ClientCase => ({
  id: 'client-driver/toy',
  title: 'A toy case',
  asserts: ['DRV-1'],
  needs: [],
  run,
  ...more,
});

const folder = mkdtempSync(join(tmpdir(), 'oap-toys-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const READ = { text: '' };

describe('a client case', () => {
  it('has a folder of its own that is gone afterwards, also where nobody may look into it', async () => {
    let folder = '';
    const [row] = await play(await target('good'), [
      caseOf(async (t) => {
        folder = await t.folder();
        expect(readdirSync(folder)).toEqual([]);
        mkdirSync(join(folder, 'state'));
        writeFileSync(join(folder, 'state', 'file'), 'x');
        chmodSync(join(folder, 'state'), 0);
        expect(await t.folder()).not.toBe(folder);
        t.that('DRV-1', true, 1, 1);
      }),
    ]);
    expect(row?.status).toBe('pass');
    expect(existsSync(folder)).toBe(false);
  });

  it('kills a call under way, and goes on with a new process', async () => {
    const [row] = await play(await target('hang'), [
      caseOf(async (t) => {
        await t.driver.call('verify', { kind: 'token', bytes: '', trust: [] });
        const hanging = t.driver.call('read', READ);
        await t.driver.kill();
        await expect(hanging).rejects.toBeInstanceOf(Killed);
        t.that('DRV-1', (await t.driver.call('verify', VERIFY)) !== undefined, 1, 1);
      }),
    ]);
    expect(row).toMatchObject({ status: 'pass', requests: 3 });
  });

  it('ends the input of a process, and goes on with a new one', async () => {
    const [row] = await play(await target('good'), [
      caseOf(async (t) => {
        await t.driver.end();
        await t.driver.call('read', READ);
        await t.driver.end();
        t.that('DRV-1', true, 1, 1);
      }),
    ]);
    expect(row?.status).toBe('pass');
  });

  it('starts other processes of the driver, with files bounded', async () => {
    const [row] = await play(await target('writer', [join(folder, 'file')]), [
      caseOf(async (t) => {
        const other = await t.start({ fileBytes: 1024 });
        expect(await other.call('read', READ)).toMatchObject({ error: { code: 'storage-unwritable' } });
        expect(await t.driver.call('read', READ)).toMatchObject({ error: { code: 'malformed' } });
        t.that('DRV-1', true, 1, 1);
      }),
    ]);
    expect(row).toMatchObject({ status: 'pass', requests: 2 });
  });

  it('is an error of the suite where our own request breaks its schema', async () => {
    const [row] = await play(await target('good'), [
      caseOf(async (t) => void (await t.driver.call('read', { text: 7 }))),
    ]);
    expect(row).toMatchObject({ status: 'harness-error' });
    expect(row?.why).toContain('our own driver-read-params breaks its schema at /text');
  });

  it('blocks for what it is not about, and while it prepares; fails for what it declares', async () => {
    const on = await target('good');
    const wrong = (t: ClientT) => t.that('LOAD-1', false, 'a', 'b');
    const rows = await play(on, [
      caseOf(async (t) => wrong(t), { id: 'client-driver/a' }),
      caseOf(async (t) => void (await t.arrange(async () => wrong(t))), {
        id: 'client-driver/b',
        asserts: ['LOAD-1', 'DRV-1'],
      }),
      caseOf(async (t) => wrong(t), { id: 'client-driver/c', asserts: ['LOAD-1', 'DRV-1'] }),
      caseOf(async () => {}, { id: 'client-driver/d' }),
    ]);
    expect(rows.map(({ status }) => status)).toEqual(['blocked', 'blocked', 'fail', 'unmeasured']);
    expect(rows[2]?.decided).toEqual([{ id: 'LOAD-1', ok: false }]);
  });

  it('is not applicable without its claim, and untestable without a capability', async () => {
    const rows = await play(await target('good'), [
      caseOf(async () => {}, { id: 'client-driver/a', needs: ['feature:core', 'kill'] }),
      caseOf(async () => {}, { id: 'client-driver/b', needs: ['feature:verifier', 'kill'] }),
      caseOf(async () => {}, { id: 'client-driver/c', asserts: ['NET-1'] }),
    ]);
    expect(rows.map(({ status, why }) => [status, why])).toEqual([
      ['not-applicable', 'the client does not claim core'],
      ['untestable', 'the driver does not offer kill'],
      ['not-applicable', 'the client does not claim online'],
    ]);
    expect(rows[1]?.missing).toEqual(['kill']);
  });

  it('is the same whatever else runs beside it', async () => {
    const seeds = async (jobs: number) => {
      const on = await target('good');
      const drawn = new Map<string, string>();
      const cases = ['a', 'b', 'c'].map((name) =>
        caseOf(
          async (t) => {
            drawn.set(name, `${t.seed} ${t.random.int(2 ** 32)}`);
            await t.driver.call('read', READ);
            t.that('DRV-1', true, 1, 1);
          },
          { id: `client-driver/${name}` },
        ),
      );
      for await (const row of runClient(cases, on, { seed: 7n, jobs })) expect(row.status).toBe('pass');
      return [...drawn].sort();
    };
    expect(await seeds(1)).toEqual(await seeds(3));
  });

  it('has no process twice at the same time', async () => {
    const on = await target('good');
    for await (const row of runClient(PROTOCOL_CASES, on, { seed: 1n, jobs: 4 }))
      expect([row.case, row.status, row.breach]).toEqual([row.case, 'pass', undefined]);
  });
});

const VERIFY = { kind: 'token', bytes: '', trust: [] };
