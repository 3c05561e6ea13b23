import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { ClientCase } from '../../src/client/case.js';
import { PROTOCOL_CASES } from '../../src/client/cases/driver/protocol.js';
import { attachToy, COMPARE, play, target } from './toy.js';

const folder = mkdtempSync(join(tmpdir(), 'oap-toys-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The first case asks `read` first of all, and once more at its end. */
const FIRST = PROTOCOL_CASES.slice(0, 1);

describe('a driver that behaves', () => {
  it('passes every case about the driver, by one process after the other', async () => {
    const rows = await play(await target('good'));
    expect(rows.map(({ case: id, status }) => [id, status])).toEqual(
      PROTOCOL_CASES.map(({ id }) => [id, 'pass']),
    );
  });
});

describe('a driver that misbehaves when it is asked', () => {
  it.each([
    ['die', 'DRV-1', /the process ended with exit status 3; its standard error ends with:\n.*out of luck/s],
    ['break-off', 'DRV-1', /ended with exit status 0, after .*resu.* without a line end/],
    ['long-line', 'DRV-1', /a flood: a line over the limit.*x{200}…/],
    ['lines', 'DRV-1', /a flood/],
    ['wrong-id', 'DRV-1', /an answer with the id 10\d\d: \{"jsonrpc"/],
    ['rubbish', 'DRV-1', /^everything is fine !{181}…$/],
    ['no-text', 'DRV-1', /^\ufffd\ufffd$/],
    ['request', 'DRV-1', /"method":"read"/],
    ['neither', 'DRV-1', /"id":\d+\}$/],
    ['twice', 'DRV-1', /./],
    ['chatter', 'DRV-2', /^reading a token$/],
    ['error', 'DRV-4', /-32603: NullPointerException/],
    ['two-minds', 'DRV-4', /-32603: no/],
    ['unknown', 'DRV-5', /-32601: no such method/],
  ])('%s: %s, and why', async (way, id, says) => {
    const [row] = await play(await target(way), FIRST);
    expect(row).toMatchObject({ status: 'fail', breach: { id } });
    expect(row?.breach?.got).toMatch(says);
    expect(row?.why).toContain(`toy driver, ${way}`);
    expect(row?.transcript?.[0]).toMatchObject({ method: 'call', url: 'read' });
    expect(row?.replay).toContain(`--only ${FIRST[0]?.id} --seed 1`);
  });

  it('names the member that is not of the form', async () => {
    const [row] = await play(await target('no-offers'), FIRST);
    expect(row?.breach).toMatchObject({
      id: 'DRV-3',
      at: 'read result.error',
      expected: expect.stringContaining("must have required property 'offers'"),
    });
  });

  it('is silent: the case fails after the time that it has, and the next one gets a new process', async () => {
    const on = await target('hang', [], 3_000);
    const rows = await play(on, PROTOCOL_CASES.slice(0, 2));
    for (const row of rows) {
      expect(row).toMatchObject({ status: 'fail', breach: { id: 'DRV-1' } });
      expect(row.breach?.got).toMatch(/^silent: nothing for 3 s/);
    }
  });

  it('says yes to everything: the requirement that the case judges', async () => {
    const rows = await play(await target('yes'));
    const failed = rows.filter(({ status }) => status !== 'pass');
    expect(failed.map(({ case: id, breach }) => [id, breach?.id])).toEqual([
      ['client-driver/refusals-are-results', 'DRV-4'],
    ]);
  });

  it('does not end with its input: DRV-7', async () => {
    const rows = await play(await target('stubborn', [], 6_000));
    const failed = rows.filter(({ status }) => status !== 'pass');
    expect(failed.map(({ breach }) => breach?.id)).toEqual(['DRV-7']);
  });

  it('goes on with the run after each fault', async () => {
    const rows = await play(await target('die'));
    expect(rows.map(({ status }) => status)).toEqual(['fail', 'fail', 'fail', 'fail']);
    expect(rows.filter(({ breach }) => breach?.id === 'DRV-1')).toHaveLength(4);
  });
});

describe('a driver that misbehaves at its start', () => {
  it.each([
    ['die-at-start', [], /3 times in a row: the process ended with exit status 3.*out of luck/s],
    ['long-line-at-start', [], /flood/],
    ['wrong-id-at-start', [], /an answer with the id 1001/],
    ['rubbish-at-start', [], /everything is fine/],
  ])('%s: nothing can be measured', async (way, more, says) => {
    const attached = await attachToy(way, more);
    expect(attached).toMatchObject({ ok: false, row: { status: 'unmeasured' } });
    expect(!attached.ok && attached.row.why).toMatch(says);
  });

  it('says nothing at all: nothing can be measured, after three times the silence', async () => {
    const attached = await attachToy('hang-at-start', [], 200);
    expect(attached).toMatchObject({ ok: false, row: { status: 'unmeasured' } });
  });

  it.each([
    ['banner', 'DRV-2', /^toy 1.0, ready$/],
    ['error-at-start', 'DRV-4', /NullPointerException/],
    ['unknown-at-start', 'DRV-5', /no such method/],
    ['bad-name-at-start', 'DRV-3', /^7$/],
    ['alone-online-at-start', 'DRV-3', /online/],
  ])('%s: has answered, so that a requirement has failed: %s', async (way, id, says) => {
    const attached = await attachToy(way);
    expect(attached).toMatchObject({ ok: false, row: { status: 'fail', breach: { id } } });
    expect(!attached.ok && JSON.stringify(attached.row.breach?.got).replaceAll(/^"|"$/g, '')).toMatch(says);
  });

  it('fails what it did not answer at first, though it answered the second time', async () => {
    const attached = await attachToy('die-once-at-start', [join(folder, 'once')]);
    expect(attached).toMatchObject({ ok: false, row: { status: 'fail', breach: { id: 'DRV-1' } } });
  });

  it('ends the run where it does not start any more: the rest is unmeasured', async () => {
    const on = await target('hang-after-first', [join(folder, 'first')], 2_000);
    const kills: ClientCase = {
      id: 'client-driver/kills',
      title: 'The process is killed between two calls',
      asserts: ['DRV-1'],
      needs: [],
      async run(t) {
        await t.driver.call('compare', COMPARE);
        await t.driver.kill();
        await t.driver.call('compare', COMPARE);
      },
    };
    const rows = await play(on, [kills, ...PROTOCOL_CASES]);
    expect(rows.map(({ status }) => status)).toEqual(Array(5).fill('unmeasured'));
    expect(rows[4]?.why).toMatch(/did not answer initialize 3 times in a row/);
  });
});
