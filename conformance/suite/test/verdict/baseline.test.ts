import { describe, expect, it } from 'vitest';
import type { Baseline } from '../../src/baseline/baseline.js';
import { expectedRow } from '../../src/baseline/expected-row.js';
import { spec, specOf } from '../../src/requirements.js';
import type { Row } from '../../src/runner/row.js';
import { casesOf, row, summaryOf } from '../toys/toy-rows.js';

const baselineOf = (...ids: string[]): Baseline => ({
  baseline: 1,
  implementation: 'acme-server 3.1',
  expected: ids.map((id) => ({ id, reason: `${id} is known` })),
});
const judged = (rows: readonly Row[], ids: readonly string[], more: Parameters<typeof summaryOf>[1] = {}) => {
  const baseline = baselineOf(...ids);
  return summaryOf(
    rows.map((one) => expectedRow(one, baseline)),
    { baseline, ...more },
  );
};
const statusIn = (summary: ReturnType<typeof judged>, id: string) =>
  summary.families.flatMap(({ requirements }) => requirements).find((one) => one.id === id)?.status;
const breach = { id: 'SEAT-5', sentence: 'x', expected: 409, got: 201, at: 'status' } as const;

describe('a row seen by a baseline', () => {
  const entry = { id: 'SEAT-5', reason: 'SEAT-5 is known' };

  it('is an expected failure by its requirement or by its case, and says by which', () => {
    expect(expectedRow(row('SEAT-5', 'fail'), baselineOf('SEAT-5'))).toMatchObject({
      status: 'expected-fail',
      expectedBy: entry,
    });
    expect(expectedRow(row('SEAT-5', 'fail'), baselineOf('toy/seat-5'))).toMatchObject({
      status: 'expected-fail',
      expectedBy: { id: 'toy/seat-5' },
    });
    expect(expectedRow(row('SEAT-5', 'fail'), baselineOf('SEAT-4')).status).toBe('fail');
    expect(expectedRow(row('SEAT-5', 'fail'), undefined).status).toBe('fail');
  });

  it('stays a failure where it also broke what nobody expects', () => {
    const both = row('SEAT-5', 'fail', {
      decided: [
        { id: 'SEAT-5', ok: false },
        { id: 'SEAT-4', ok: false },
      ],
    });
    expect(expectedRow(both, baselineOf('SEAT-5')).status).toBe('fail');
    expect(expectedRow(both, baselineOf('SEAT-5', 'SEAT-4')).status).toBe('expected-fail');
  });

  it('is stale where its case passes, and blocked by what is expected where that was in the way', () => {
    expect(expectedRow(row('SEAT-4', 'pass'), baselineOf('toy/seat-4')).status).toBe('stale');
    expect(expectedRow(row('SEAT-4', 'pass'), baselineOf('SEAT-4')).status).toBe('pass');
    const blocked = row('SEAT-4', 'blocked', { blockedBy: 'SEAT-5', breach });
    expect(expectedRow(blocked, baselineOf('SEAT-5'))).toMatchObject({
      status: 'blocked',
      expectedBy: entry,
    });
    expect(expectedRow(blocked, baselineOf('toy/seat-4'))).toHaveProperty('expectedBy');
    expect(expectedRow(blocked, baselineOf('SEAT-4'))).not.toHaveProperty('expectedBy');
  });

  it('does not expect of a case that the server is busy', () => {
    const busy = row('SEAT-4', 'blocked', {
      blockedBy: 'SEAT-5',
      breach,
      transcript: [{ method: 'GET', url: '/', requestHeaders: {}, requestBody: '', status: 429, took: 1 }],
    });
    expect(expectedRow(busy, baselineOf('toy/seat-4'))).not.toHaveProperty('expectedBy');
  });

  it.each(['untestable', 'unmeasured', 'harness-error', 'not-applicable'] as const)('stays %s', (status) => {
    const one = row('SEAT-4', status);
    expect(expectedRow(one, baselineOf('SEAT-4', 'toy/seat-4'))).toEqual(one);
  });
});

describe('a run with a baseline', () => {
  const good = row('SEAT-8', 'pass');
  const bad = row('SEAT-5', 'fail');

  it('is no failure where every failure is expected, and is never called conformant', () => {
    const summary = judged([good, bad], ['SEAT-5']);
    expect(summary).toMatchObject({
      exitCode: 0,
      verdict: 'no-unexpected-failure',
      cases: { 'expected-fail': 1, fail: 0 },
      requirements: { 'expected-fail': 1, failed: 0, passed: 1 },
      baseline: { entries: [{ id: 'SEAT-5', state: 'expected-fail' }] },
    });
    expect(summary.headline).toMatch(
      /^No unexpected failure: 1 expected failure, 1 of 2 requirements hold; \d+ are not judged/,
    );
    expect(judged([good], ['SEAT-5']).verdict).toBe('conformant-as-far-as-judged');
    const part = judged([good, bad], ['SEAT-5'], { cases: casesOf([good, bad, row('SEAT-6', 'pass')]) });
    expect(part).toMatchObject({ exitCode: 0, verdict: 'nothing-failed-in-part' });
    expect(part.headline).toMatch(
      /^No failure but 1 expected failure in the part that was run: 2 of 3 cases\./,
    );
  });

  it('fails by what nobody expects, as before', () => {
    const rows = [good, bad, row('SEAT-6', 'fail')];
    expect(judged(rows, ['SEAT-5'])).toMatchObject({
      exitCode: 1,
      verdict: 'not-conformant',
      headline: 'Not conformant: 1 requirement failed.',
    });
  });

  it('is not success where nothing but expected failures came of it', () => {
    expect(judged([bad], ['SEAT-5'])).toMatchObject({
      exitCode: 1,
      headline: 'Nothing holds: 0 passed, 1 failed as expected.',
    });
  });

  it('fails by an entry that is stale, and names it', () => {
    const requirement = judged([good, row('SEAT-5', 'pass')], ['SEAT-5']);
    expect(requirement).toMatchObject({
      exitCode: 1,
      verdict: 'stale-baseline',
      headline: 'The baseline is stale: SEAT-5 does not fail any more. Remove it there.',
      baseline: { entries: [{ id: 'SEAT-5', state: 'stale' }] },
    });
    expect(statusIn(requirement, 'SEAT-5')).toBe('stale');
    const both = judged([good, row('SEAT-5', 'pass')], ['toy/seat-5', 'SEAT-8']);
    expect(both.headline).toBe(
      'The baseline is stale: toy/seat-5 and SEAT-8 do not fail any more. Remove them there.',
    );
    expect(judged([good, row('SEAT-5', 'pass'), row('SEAT-6', 'fail')], ['SEAT-5']).headline).toBe(
      'Not conformant: 1 requirement failed. The baseline is stale: SEAT-5 does not fail any more. Remove it there.',
    );
  });

  it.each(['untestable', 'unmeasured', 'blocked'] as const)(
    'calls no entry stale of which a case is %s, or was not run',
    (status) => {
      const held = row('SEAT-5', 'pass');
      const other = row('SEAT-5', status, { case: 'toy/other' });
      const entryOf = (summary: ReturnType<typeof judged>) => summary.baseline?.entries[0]?.state;
      expect(entryOf(judged([held, other], ['SEAT-5']))).toBe('not-judged');
      expect(entryOf(judged([held], ['SEAT-5'], { cases: casesOf([held, other]) }))).toBe('not-judged');
      expect(entryOf(judged([other], ['toy/other']))).toBe('not-judged');
      expect(entryOf(judged([good], ['toy/seat-5']))).toBe('not-judged');
    },
  );

  it('is exercised where only what is expected was in the way, and says what could not be judged for it', () => {
    const blocked = row('SEAT-4', 'blocked', { blockedBy: 'SEAT-5', breach });
    const summary = judged([good, bad, blocked], ['SEAT-5']);
    expect(summary).toMatchObject({ exitCode: 0, blockers: [{ id: 'SEAT-5', cases: 1, expected: true }] });
    expect(summary.headline).toContain('1 of 3 requirements hold; 1 could not be judged for them');
    const other = row('SEAT-6', 'blocked', { blockedBy: 'ROW-4' });
    expect(judged([good, bad, blocked, other], ['SEAT-5'])).toMatchObject({
      exitCode: 4,
      headline: 'No unexpected failure, but 1 case could not be played.',
    });
  });

  it('holds nothing against it that an expected failure kept a case from coming to', () => {
    const first: Row = { ...bad, asserts: ['SEAT-5', 'SEAT-4'] };
    const summary = judged([good, first], ['SEAT-5']);
    expect(statusIn(summary, 'SEAT-4')).toBe('blocked');
    expect(summary.exitCode).toBe(0);
    expect(judged([good, first], []).requirements).toMatchObject({ 'not-exercised': 1 });
  });

  it('expects a requirement wherever it is broken, and a case whatever it breaks, no further', () => {
    const elsewhere = row('SEAT-5', 'fail', { case: 'toy/other' });
    expect(statusIn(judged([good, bad, elsewhere], ['SEAT-5']), 'SEAT-5')).toBe('expected-fail');
    expect(statusIn(judged([good, bad, elsewhere], ['toy/seat-5']), 'SEAT-5')).toBe('failed');
    expect(statusIn(judged([good, bad, row('SEAT-5', 'pass')], ['toy/seat-5']), 'SEAT-5')).toBe(
      'expected-fail',
    );
    const onTheWay = row('SEAT-4', 'blocked', { blockedBy: 'SEAT-5', breach });
    expect(statusIn(judged([good, onTheWay], ['toy/seat-4']), 'SEAT-5')).toBe('expected-fail');
    expect(statusIn(judged([good, onTheWay], ['SEAT-5']), 'SEAT-5')).toBe('expected-fail');
    expect(statusIn(judged([good, onTheWay], []), 'SEAT-5')).toBe('failed');
  });

  it('is still a bug of ours, or unmeasured, where that is what happened', () => {
    expect(judged([good, bad, row('SEAT-6', 'harness-error')], ['SEAT-5']).exitCode).toBe(5);
    expect(judged([good, bad, row('SEAT-6', 'unmeasured')], ['SEAT-5']).exitCode).toBe(3);
  });

  it('may expect that a SHOULD is not followed', () => {
    const lenient = specOf(
      spec().requirements.map((one) => (one.id === 'SEAT-5' ? { ...one, level: 'SHOULD' } : one)),
      'toy',
    );
    const warned = [good, row('SEAT-5', 'warn')];
    expect(statusIn(judged(warned, [], { spec: lenient }), 'SEAT-5')).toBe('warned');
    expect(statusIn(judged(warned, ['SEAT-5'], { spec: lenient }), 'SEAT-5')).toBe('expected-fail');
  });
});
