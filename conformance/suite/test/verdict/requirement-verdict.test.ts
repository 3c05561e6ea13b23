import { describe, expect, it } from 'vitest';
import { FAMILIES, familyOf } from '../../src/families.js';
import { spec } from '../../src/requirements.js';
import { concerns } from '../../src/verdict/requirement-verdict.js';
import { casesOf, row, summaryOf } from '../toys/toy-rows.js';

const statusOf = (id: string, ...args: Parameters<typeof summaryOf>) =>
  summaryOf(...args)
    .families.flatMap(({ requirements }) => requirements)
    .find((one) => one.id === id)?.status;

describe('the verdict on a requirement', () => {
  it('is failed if any case saw it broken, whatever the others saw', () => {
    const rows = [row('SEAT-4', 'pass'), row('SEAT-4', 'fail', { case: 'toy/other' })];
    expect(statusOf('SEAT-4', rows)).toBe('failed');
  });

  it('is passed if a case saw it hold, though others could not look', () => {
    expect(statusOf('SEAT-4', [row('SEAT-4', 'blocked'), row('SEAT-4', 'pass', { case: 'toy/other' })])).toBe(
      'passed',
    );
  });

  it('is not passed by a case that only declares it', () => {
    expect(statusOf('SEAT-4', [row('SEAT-4', 'pass', { decided: [] })])).toBe('not-exercised');
  });

  it('is blocked, untestable or not exercised where no case came to look', () => {
    expect(statusOf('SEAT-4', [row('SEAT-4', 'blocked')])).toBe('blocked');
    expect(statusOf('SEAT-4', [row('SEAT-4', 'untestable')])).toBe('untestable');
    expect(statusOf('SEAT-4', [row('SEAT-4', 'unmeasured')])).toBe('not-exercised');
    expect(statusOf('SEAT-4', [], { cases: casesOf([row('SEAT-4', 'pass')]) })).toBe('not-exercised');
  });

  it('says why nobody asked: no case, not claimed, not observable, only a sum', () => {
    expect(statusOf('SEAT-4', [])).toBe('no-case');
    expect(statusOf('LOCK-8', [], { claims: ['core'] })).toBe('not-applicable');
    expect(statusOf('CTL-1', [], { control: false })).toBe('not-applicable');
    expect(statusOf('ERR-4', [])).toBe('excluded');
    expect(statusOf('SEAT-1', [])).toBe('derived');
    expect(statusOf('SEAT-1', [row('SEAT-1', 'not-applicable')])).toBe('derived');
    expect(statusOf('SEAT-1', [row('SEAT-1', 'pass')])).toBe('passed');
  });

  it('leaves clients out', () => {
    const summary = summaryOf([]);
    const all = spec().requirements;
    expect(summary.requirements.total).toBe(all.filter((one) => concerns(one)).length);
    expect(statusOf('FP-1', [])).toBeUndefined();
  });

  it('asks of a server what binds it beside a client', () => {
    expect(statusOf('QR-1', [], { claims: ['core'] })).toBe('not-applicable');
    expect(statusOf('QR-1', [], { claims: ['core', 'pages'] })).toBe('no-case');
  });
});

describe('families', () => {
  it('have every prefix of the specification exactly once', () => {
    const prefixes = FAMILIES.flatMap((family) => family.prefixes);
    expect(new Set(prefixes).size).toBe(prefixes.length);
    expect(spec().requirements.filter(({ id }) => !familyOf(id))).toEqual([]);
  });

  it('name the chapters that their requirements stand in', () => {
    for (const { id, chapter } of spec().requirements) {
      expect(familyOf(id)?.chapters, id).toContain(Number(chapter.slice(0, 2)));
    }
  });
});
