import { describe, expect, it } from 'vitest';
import { PROTOCOL_CASES } from '../../src/client/cases/driver/protocol.js';
import { clientCases } from '../../src/client/cases.js';
import { checkedCases } from '../../src/registry.js';
import { html } from '../../src/reports/html/html.js';
import { junit } from '../../src/reports/junit/junit.js';
import { markdown } from '../../src/reports/markdown/markdown.js';
import { PLAIN } from '../../src/reports/paint.js';
import { jsonText, parseReport, type RunInfo, reportOf } from '../../src/reports/report.js';
import { failureText } from '../../src/reports/terminal-failure.js';
import { spec } from '../../src/requirements.js';
import type { Row } from '../../src/runner/row.js';
import { concerns } from '../../src/verdict/requirement-verdict.js';
import { summarise } from '../../src/verdict/summary.js';
import { play, target } from './toy.js';

const summaryOf = (rows: readonly Row[], claims: readonly string[]) =>
  summarise({ role: 'client', rows, cases: PROTOCOL_CASES, claims, control: false, spec: spec() });

const statusesOf = (summary: ReturnType<typeof summaryOf>) =>
  new Map(summary.families.flatMap(({ requirements }) => requirements.map((one) => [one.id, one.status])));

const INFO: RunInfo = {
  target: 'toy 1 (node toy-driver.mjs)',
  role: 'client',
  claims: ['verifier'],
  capabilities: [],
  seed: '1',
  nonce: '0',
  jobs: 1,
  runs: 20,
  cases: 4,
  spec: 'x',
  suite: '0',
};

describe('the verdict on a client', () => {
  it('counts what binds clients, drivers, readers and writers, by the claims that are made', async () => {
    const rows = await play(await target('good'));
    const bare = statusesOf(summaryOf(rows, ['verifier']));
    expect(bare.get('DRV-1')).toBe('passed');
    expect(bare.get('DRV-6')).toBe('excluded');
    expect(bare.get('LOAD-1')).toBe('not-applicable');
    expect(bare.get('NET-1')).toBe('not-applicable');
    expect(bare.has('SEAT-1')).toBe(false);
    expect(bare.has('CTL-1')).toBe(false);
    const core = statusesOf(summaryOf(rows, ['core', 'proofs']));
    expect(core.get('LOAD-1')).toBe('no-case');
    expect(core.get('END-1')).toBe('no-case');
    expect(core.get('NET-1')).toBe('not-applicable');
    const readers = spec().requirements.filter(({ role, excluded }) => role === 'reader' && !excluded);
    for (const { id } of readers) expect([id, bare.get(id)]).not.toEqual([id, 'not-applicable']);
    expect([...core.keys()].sort()).toEqual(
      spec()
        .requirements.filter((one) => concerns(one, 'client'))
        .map(({ id }) => id)
        .sort(),
    );
  });

  it('is not conformant where the driver says yes to everything', async () => {
    const summary = summaryOf(await play(await target('yes')), ['verifier']);
    expect(summary).toMatchObject({ verdict: 'not-conformant', exitCode: 1 });
  });

  it('is that nothing could be measured where a driver does not start', () => {
    const row = { case: 'preflight/initialize', title: 'x', status: 'unmeasured', why: 'it hangs' } as const;
    const rows = [{ ...row, asserts: [], decided: [], runs: 1, steps: 0, requests: 1, tookMs: 1 }];
    expect(summaryOf(rows, [])).toMatchObject({ verdict: 'could-not-measure', exitCode: 3 });
  });
});

describe('reports on a client', () => {
  it('say that it is one, show the calls as they went, and how to see a failure again', async () => {
    const rows = await play(await target('no-offers'));
    const report = reportOf(INFO, rows, summaryOf(rows, ['verifier']));
    expect(parseReport(jsonText(report)).info.role).toBe('client');
    const page = html(report);
    expect(page).toContain('conformance of a client');
    expect(page).toContain('Calls of the driver');
    expect(page).toContain('<b>call</b> read');
    expect(page).not.toContain('undefined');
    expect(markdown(report)).toContain('Client `toy 1');
    const again = /oap test client --only client-driver\/[a-z-]+ --seed 1 --runs 20/;
    expect(page).toMatch(again);
    expect(junit(report)).toMatch(again);
    const failed = rows.find(({ status }) => status === 'fail') as Row;
    const text = failureText(failed, PLAIN);
    expect(text).toContain('call read →');
    expect(text).toMatch(again);
  });
});

describe('the cases for clients', () => {
  it('have ids that begin with client-, and declare what the specification has', () => {
    const ids = checkedCases(clientCases, spec()).map(({ id }) => id);
    expect(ids.filter((id) => !/^client-[a-z-]+\//.test(id))).toEqual([]);
  });

  it('judge nothing that binds servers alone', () => {
    const asserted = new Set(clientCases.flatMap(({ asserts }) => asserts));
    const foreign = [...asserted].filter((id) => {
      const requirement = spec().get(id);
      return !requirement || !concerns(requirement, 'client');
    });
    expect(foreign).toEqual([]);
  });
});
